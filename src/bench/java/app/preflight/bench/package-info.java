/**
 * How fast the product is: {@code ./preflight bench} drives it from outside, as its users do, and
 * issues the same statements to the same database without it.
 */
@NullMarked
package app.preflight.bench;

import org.jspecify.annotations.NullMarked;
