/** Floor 0: values that every module speaks in. No beans; imports nothing. */
@NullMarked
package app.preflight.shared;

import org.jspecify.annotations.NullMarked;
