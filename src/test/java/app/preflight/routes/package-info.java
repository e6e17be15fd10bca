/** Every route of the program, each with an address and a body that it takes. */
@NullMarked
package app.preflight.routes;

import org.jspecify.annotations.NullMarked;
