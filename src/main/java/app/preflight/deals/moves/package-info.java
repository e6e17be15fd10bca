/** Floor 4: many deals to the newest version of their process, as a job. */
@NullMarked
package app.preflight.deals.moves;

import org.jspecify.annotations.NullMarked;
