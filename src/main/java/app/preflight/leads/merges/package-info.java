/** Floor 5: two leads, persons or organisations made one, and that undone. */
@NullMarked
package app.preflight.leads.merges;

import org.jspecify.annotations.NullMarked;
