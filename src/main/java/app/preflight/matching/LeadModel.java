package app.preflight.matching;

import java.util.Arrays;
import java.util.List;

/**
 * Records that say of themselves what a lead does, and nothing else. They are weighed as the check
 * of a lead weighs them, with nothing learnt: the same two have the same probability, whether they
 * are rows of a file or a lead beside a known one.
 */
final class LeadModel implements Model {

    private static final double LN_2 = Math.log(2);
    private static final int TRAITS = Trait.values().length;

    private final NormalProfile[] profiles;
    private final List<String> fields;
    private final Commonness commonness;

    LeadModel(NormalProfile[] profiles, List<String> fields) {
        this.profiles = profiles;
        this.fields = fields;
        this.commonness = new Commonness(Counts.of(profiles), true);
    }

    @Override
    public List<String> fields() {
        return fields;
    }

    /** The later is asked for, as rows of an import are. */
    private Comparison comparison(int one, int other) {
        return new Comparison(
                profiles[Math.max(one, other)], profiles[Math.min(one, other)], commonness);
    }

    @Override
    public double weight(int one, int other) {
        double bits = 0;
        for (Reason reason : comparison(one, other).reasons()) {
            bits += reason.weight();
        }
        return bits * LN_2;
    }

    @Override
    public double[] weights(int one, int other) {
        double[] each = new double[TRAITS];
        Arrays.fill(each, Double.NaN);
        for (Reason reason : comparison(one, other).reasons()) {
            each[reason.trait().place()] = reason.weight() * LN_2;
        }
        return each;
    }

    @Override
    public boolean reaches(double least, int one, int other) {
        return weight(one, other) >= least;
    }

    /** As of all that a register has, and not of this file: who is in it is chance. */
    @Override
    public double priorLogOdds(double[] weights, int records) {
        return Comparison.prior(commonness) * LN_2;
    }

    @Override
    public List<String> reasons(int one, int other) {
        return resemblance(one, other).reasons().stream().map(Reason::words).toList();
    }

    Resemblance resemblance(int one, int other) {
        return comparison(one, other).resemblance();
    }
}
