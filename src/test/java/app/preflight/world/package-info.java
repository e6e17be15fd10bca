/**
 * The world of the tests: two companies, their people, and the running program they talk to over
 * HTTP.
 */
@NullMarked
package app.preflight.world;

import org.jspecify.annotations.NullMarked;
