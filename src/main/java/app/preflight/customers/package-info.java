/** Floor 5: an organisation, or a person of one: what hangs on it, and who may be the same. */
@NullMarked
package app.preflight.customers;

import org.jspecify.annotations.NullMarked;
