/** Floor 1: connections that see one workspace's rows only. */
@NullMarked
package app.preflight.database;

import org.jspecify.annotations.NullMarked;
