/** Floor 5: leads, from their intake to a deal. */
@NullMarked
package app.preflight.leads;

import org.jspecify.annotations.NullMarked;
