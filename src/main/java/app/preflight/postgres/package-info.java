/**
 * PostgreSQL as part of the program: unpacked, started, stopped and watched.
 *
 * <p>Plain Java, because the build uses it too, before anything of Spring's is there.
 */
@NullMarked
package app.preflight.postgres;

import org.jspecify.annotations.NullMarked;
