/** Floor 4: deals, their closure, the board and the timeline. */
@NullMarked
package app.preflight.deals;

import org.jspecify.annotations.NullMarked;
