/** Floor 3: sales processes, their stages, items and versions. */
@NullMarked
package app.preflight.processes;

import org.jspecify.annotations.NullMarked;
