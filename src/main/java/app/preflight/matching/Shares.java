package app.preflight.matching;

import java.util.Arrays;

/** How often each level is met among pairs of some sort, by field. */
final class Shares {

    /** Those that are evidence: all but missing. */
    static final int LEVELS = Level.MISSING.place();

    private final double[][] sums;

    Shares(int fields) {
        this.sums = new double[fields][LEVELS];
    }

    void add(int field, int level, double weight) {
        sums[field][level] += weight;
    }

    void addAll(Shares other, int field, double weight) {
        for (int level = 0; level < LEVELS; level++) {
            sums[field][level] += weight * other.of(field, level);
        }
    }

    /** Never nought: what was not met yet may be. */
    double of(int field, int level) {
        double seen = Arrays.stream(sums[field]).sum();
        return (sums[field][level] + UNSEEN) / (seen + UNSEEN * LEVELS);
    }

    private static final double UNSEEN = 0.1;

    /** Divided, to be asked often. */
    double[][] all() {
        double[][] all = new double[sums.length][LEVELS];
        for (int field = 0; field < sums.length; field++) {
            for (int level = 0; level < LEVELS; level++) {
                all[field][level] = of(field, level);
            }
        }
        return all;
    }
}
