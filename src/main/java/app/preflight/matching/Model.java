package app.preflight.matching;

import java.util.List;

/**
 * What speaks for two records of a table being of the same (Fellegi and Sunter 1969): field by
 * field ln(m/u), where m is how often matches agree so far and u how often others do, and these add
 * up.
 */
interface Model {

    /** What is compared, by its kind, for people. */
    List<String> fields();

    /** All evidence together: ln of how much likelier the two are of the same than before. */
    double weight(int one, int other);

    /** The same by field; NaN where one of the two has nothing there. */
    double[] weights(int one, int other);

    /** Whether all evidence together comes to that. */
    boolean reaches(double least, int one, int other);

    /**
     * How likely a match is before anything is known of a pair.
     *
     * @param weights of the pairs that may be matches
     */
    double priorLogOdds(double[] weights, int records);

    /** What spoke for the two and against them, the weightiest first. */
    List<String> reasons(int one, int other);

    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
