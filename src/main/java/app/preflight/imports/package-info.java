/** Floor 5: deals that were kept elsewhere, brought in from files. */
@NullMarked
package app.preflight.imports;

import org.jspecify.annotations.NullMarked;
