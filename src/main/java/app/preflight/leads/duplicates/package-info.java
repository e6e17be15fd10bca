/** Floor 5: who of those known already may be the same as a lead. */
@NullMarked
package app.preflight.leads.duplicates;

import org.jspecify.annotations.NullMarked;
