/** Floor 3: persons and organisations. */
@NullMarked
package app.preflight.people;

import org.jspecify.annotations.NullMarked;
