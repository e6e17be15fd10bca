/** Short lists that something opens on a deal: what to do when the usual course is left. */
@NullMarked
package app.preflight.deals.playbooks;

import org.jspecify.annotations.NullMarked;
