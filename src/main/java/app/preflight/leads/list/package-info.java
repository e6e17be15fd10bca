/** Floor 5: the list of leads, as those who live in it want it. */
@NullMarked
package app.preflight.leads.list;

import org.jspecify.annotations.NullMarked;
