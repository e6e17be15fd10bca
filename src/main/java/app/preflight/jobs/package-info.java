/** Floor 1: work that goes on by itself, on one node at a time. */
@NullMarked
package app.preflight.jobs;

import org.jspecify.annotations.NullMarked;
