package app.preflight.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pairs drawn from a model that is known, from which it has to be found again. */
class MaximisationTest {

    private static final int FIELDS = 4;
    private static final int PAIRS = 50_000;
    private static final double MATCHES = 0.2;

    private static final double[] M = {0.7, 0.2, 0, 0, 0, 0.1};
    private static final double[] U = {0.02, 0.05, 0, 0, 0, 0.93};

    private final Random random = new Random(1);

    @Test
    void howMatchesLookIsFoundWithoutLabels() {
        Maximisation learnt = learnt(List.of(true, true, true, true));
        assertThat(learnt.matches() / PAIRS).isCloseTo(MATCHES, within(0.01));
        for (int field = 0; field < FIELDS; field++) {
            for (int level = 0; level < M.length; level++) {
                assertThat(learnt.shares().of(field, level)).isCloseTo(M[level], within(0.02));
            }
        }
    }

    @Test
    void theRulesOwnFieldsSayNothing() {
        Maximisation learnt = learnt(List.of(false, true, true, true));
        assertThat(learnt.matches() / PAIRS).isCloseTo(MATCHES, within(0.01));
    }

    private Maximisation learnt(List<Boolean> free) {
        Patterns patterns = Patterns.ofWidth(FIELDS);
        for (int pair = 0; pair < PAIRS; pair++) {
            double[] shares = random.nextDouble() < MATCHES ? M : U;
            long pattern = 0;
            for (int field = 0; field < FIELDS; field++) {
                pattern |= Patterns.of(field, drawn(shares));
            }
            patterns.add(pattern);
        }
        double[][] u = {U.clone(), U.clone(), U.clone(), U.clone()};
        for (double[] field : u) {
            Arrays.setAll(field, level -> Math.max(field[level], 1e-6));
        }
        return Maximisation.of(patterns, free, u);
    }

    private Level drawn(double[] shares) {
        double rest = random.nextDouble();
        for (int level = 0; level < shares.length; level++) {
            rest -= shares[level];
            if (rest < 0) {
                return Level.at(level);
            }
        }
        return Level.DIFFERENT;
    }
}
