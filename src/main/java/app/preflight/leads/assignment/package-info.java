/** Floor 5: whose a new lead becomes, by rules on what it says, and in turn. */
@NullMarked
package app.preflight.leads.assignment;

import org.jspecify.annotations.NullMarked;
