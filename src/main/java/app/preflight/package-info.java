/**
 * Preflight: one program, one database. Its modules and their floors are listed in docs/decisions.
 */
@NullMarked
package app.preflight;

import org.jspecify.annotations.NullMarked;
