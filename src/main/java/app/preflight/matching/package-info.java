/** Floor 1: finds what may be the same, whatever it was written like. Plain Java. */
@NullMarked
package app.preflight.matching;

import org.jspecify.annotations.NullMarked;
