/** Floor 1: conditions on facts, and rules made of them; modules above hand in the facts. */
@NullMarked
package app.preflight.rules;

import org.jspecify.annotations.NullMarked;
