package app.preflight.bench;

import app.preflight.bench.Figure.Columns;
import app.preflight.bench.Figure.Goal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How much longer the same takes with ten times the deals; by turns, on two servers of which one
 * rests.
 */
final class Growth {

    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final int ROUNDS = 3;
    private static final double MOST = 1.2;

    private Growth() {}

    static Figure between(String name, Work small, Work large) {
        Load.warmUp(small);
        Load.warmUp(large);
        List<Round> smalls = new ArrayList<>();
        List<Round> larges = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            smalls.add(Load.run(small, ROUND));
            larges.add(Load.run(large, ROUND));
        }
        double few = Round.median(smalls).perSecond();
        double many = Round.median(larges).perSecond();
        double growth = few / many;
        String text =
                "× %s (%s → %s a second)"
                        .formatted(Figure.number(growth), Figure.number(few), Figure.number(many));
        return new Figure(
                name + " growth",
                Map.of("growth", growth, "perSecondOfFew", few, "perSecondOfMany", many),
                Columns.of(text),
                List.of(Goal.atMost(MOST, " times from 5,000 to 50,000 deals", growth)));
    }
}
