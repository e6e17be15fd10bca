package app.preflight.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The compared pairs that may be matches, and how likely a match is before anything is known of a
 * pair. The latter is of all pairs there are and not of those compared: of these far more are
 * matches, and a prior taken from them would believe anything.
 */
final class Candidates {

    /** Below this a pair does not matter, whatever the prior turns out to be. */
    private static final double MARGIN = 6;

    /** Odds of one to seven: evidence of others may yet make it a match. */
    private static final double WORTH_A_LOOK = -2;

    private final long[] pairs;
    private final double[] weights;
    private final double priorLogOdds;

    private Candidates(long[] pairs, double[] weights, double priorLogOdds) {
        this.pairs = pairs;
        this.weights = weights;
        this.priorLogOdds = priorLogOdds;
    }

    static Candidates of(Model model, Blocking blocking, int records) {
        double least = Math.log(records) - MARGIN;
        PairList likely = new PairList();
        blocking.pairsInParallel((one, other) -> {
            if (model.reaches(least, one, other)) {
                likely.add(one, other);
            }
            return true;
        });
        long[] pairs = likely.distinct();
        double[] weights = new double[pairs.length];
        for (int index = 0; index < pairs.length; index++) {
            weights[index] = model.weight(PairList.one(pairs[index]), PairList.other(pairs[index]));
        }
        return new Candidates(pairs, weights, model.priorLogOdds(weights, records));
    }

    double priorLogOdds() {
        return priorLogOdds;
    }

    record Link(int one, int other, double logOdds) {}

    /** The surest first. */
    List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (int index = 0; index < pairs.length; index++) {
            double logOdds = weights[index] + priorLogOdds;
            if (logOdds >= WORTH_A_LOOK) {
                links.add(
                        new Link(
                                PairList.one(pairs[index]), PairList.other(pairs[index]), logOdds));
            }
        }
        links.sort(Comparator.comparingDouble(Link::logOdds).reversed());
        return links;
    }
}
