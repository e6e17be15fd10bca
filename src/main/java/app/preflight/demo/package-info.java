/**
 * Floor 5: a made-up company with people, deals and sign-in links, in a program that was started as
 * the demo.
 */
@NullMarked
package app.preflight.demo;

import org.jspecify.annotations.NullMarked;
