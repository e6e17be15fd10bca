/** Floor 3: two leads, persons or organisations made one, and that undone. */
@NullMarked
package app.preflight.duplicates.merges;

import org.jspecify.annotations.NullMarked;
