@NullMarked
package app.preflight.processes.outline;

import org.jspecify.annotations.NullMarked;
