/** Floor 3: which process a deal gets, by rules on its facts. */
@NullMarked
package app.preflight.processes.choice;

import org.jspecify.annotations.NullMarked;
