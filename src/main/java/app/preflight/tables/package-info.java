/** Floor 0: tables in files, read row by row and written. */
@NullMarked
package app.preflight.tables;

import org.jspecify.annotations.NullMarked;
