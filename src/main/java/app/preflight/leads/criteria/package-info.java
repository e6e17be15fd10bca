/** Floor 5: what a company asks of a lead, and which leads meet it. */
@NullMarked
package app.preflight.leads.criteria;

import org.jspecify.annotations.NullMarked;
