/** Floor 5: leads that come as a file, checked for duplicates on their way in. */
@NullMarked
package app.preflight.leads.imports;

import org.jspecify.annotations.NullMarked;
