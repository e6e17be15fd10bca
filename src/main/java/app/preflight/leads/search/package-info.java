/** Floor 5: a look for duplicates through all leads of a workspace. */
@NullMarked
package app.preflight.leads.search;

import org.jspecify.annotations.NullMarked;
