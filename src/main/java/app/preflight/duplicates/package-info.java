/** Floor 3: who of those known already may be the same as a lead. */
@NullMarked
package app.preflight.duplicates;

import org.jspecify.annotations.NullMarked;
