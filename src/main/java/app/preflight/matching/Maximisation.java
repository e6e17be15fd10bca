package app.preflight.matching;

import java.util.Arrays;
import java.util.List;

/**
 * Expectation maximisation (Dempster, Laird and Rubin 1977) on the pairs of one rule: which of them
 * are matches and how matches look is found out in turns, each from the other. The rule's own
 * fields say nothing here, for all its pairs agree in them; how others look is known beforehand.
 */
final class Maximisation {

    private static final int ROUNDS = 50;
    private static final double FEWEST = 1e-6;
    private static final double MOST = 0.999;

    /** Matches mostly agree: without this, nothing says which of the two groups they are. */
    static final double[] FIRST_GUESS = {0.7, 0.1, 0.07, 0.05, 0.03, 0.05};

    private final Patterns patterns;
    private final boolean[] isFree;
    private final double[][] u;
    private double[][] m;
    private Shares shares;
    private double share = 0.3;

    private Maximisation(Patterns patterns, boolean[] isFree, double[][] u) {
        this.patterns = patterns;
        this.isFree = isFree;
        this.u = u;
        this.shares = new Shares(isFree.length);
        this.m = new double[isFree.length][];
        Arrays.fill(m, FIRST_GUESS);
    }

    /**
     * @param free the fields that are not the rule's
     */
    static Maximisation of(Patterns patterns, List<Boolean> free, double[][] u) {
        boolean[] isFree = new boolean[free.size()];
        for (int field = 0; field < isFree.length; field++) {
            isFree[field] = free.get(field);
        }
        Maximisation maximisation = new Maximisation(patterns, isFree, u);
        for (int round = 0; round < ROUNDS; round++) {
            maximisation.round();
        }
        return maximisation;
    }

    private void round() {
        double matches = patterns.sum(this::probability);
        Shares seen = patterns.shares(this::probability);
        share = Math.clamp(matches / patterns.size(), FEWEST, MOST);
        shares = seen;
        m = seen.all();
    }

    private double probability(long pattern) {
        double odds = share / (1 - share);
        for (int field = 0; field < isFree.length; field++) {
            int level = Patterns.level(pattern, field);
            if (isFree[field] && level < Shares.LEVELS) {
                odds *= m[field][level] / u[field][level];
            }
        }
        return odds / (1 + odds);
    }

    /** How many of the rule's pairs are matches. */
    double matches() {
        return share * patterns.size();
    }

    Shares shares() {
        return shares;
    }
}
