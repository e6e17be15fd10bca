/** Floor 5: forms on a web site, whose entries become leads. */
@NullMarked
package app.preflight.leads.forms;

import org.jspecify.annotations.NullMarked;
