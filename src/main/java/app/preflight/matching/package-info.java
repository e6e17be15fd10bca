/**
 * Finds records that mean the same person, organisation or thing: plain algorithms on text, which
 * know no database and no word of the trade. Decision 27 has the formulas.
 */
@NullMarked
package app.preflight.matching;

import org.jspecify.annotations.NullMarked;
