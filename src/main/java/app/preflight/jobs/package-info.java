/** Floor 1: what goes on in the background, on one node at a time, while somebody waits for it. */
@NullMarked
package app.preflight.jobs;

import org.jspecify.annotations.NullMarked;
