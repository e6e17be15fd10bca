/** A deal's passage through one process version: item states, the gate, completion, hold. */
@NullMarked
package app.preflight.deals.run;

import org.jspecify.annotations.NullMarked;
