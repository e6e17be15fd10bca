/** What people do with Preflight, done in a real browser against the running program. */
@NullMarked
package app.preflight.browser;

import org.jspecify.annotations.NullMarked;
