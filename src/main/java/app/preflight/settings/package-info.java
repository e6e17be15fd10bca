/** Floor 0: what the environment says, read once and checked before anything starts. */
@NullMarked
package app.preflight.settings;

import org.jspecify.annotations.NullMarked;
