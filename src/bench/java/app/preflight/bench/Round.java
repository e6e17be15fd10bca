package app.preflight.bench;

import app.preflight.bench.Figure.Columns;
import app.preflight.bench.Figure.Goal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a few seconds of work came to. */
final class Round {

    private final Duration time;
    private final long[] nanos;

    private Round(Duration time, long[] sortedNanos) {
        this.time = time;
        this.nanos = sortedNanos;
    }

    /**
     * @param workers how long each piece of work took each of them, in nanoseconds
     */
    static Round of(Duration time, List<long[]> workers) {
        long[] all = workers.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        if (all.length == 0) {
            throw new BenchFailure("Nothing was done within " + time.toSeconds() + " seconds.");
        }
        return new Round(time, all);
    }

    int count() {
        return nanos.length;
    }

    double perSecond() {
        return nanos.length * 1e9 / time.toNanos();
    }

    /** In milliseconds. */
    double percentile(int percent) {
        return nanos[(int) Math.min(nanos.length - 1L, nanos.length * (long) percent / 100)] / 1e6;
    }

    /**
     * @param text how it was done, or nothing: then it is told how often
     * @param most of milliseconds that nineteen of twenty may take
     */
    Figure figure(String name, String text, double most) {
        return new Figure(
                name,
                Map.of("perSecond", perSecond(), "p50", percentile(50), "p95", percentile(95)),
                new Columns(
                        text.isEmpty() ? Figure.number(perSecond()) + " a second" : text,
                        Figure.number(percentile(50)) + " ms",
                        Figure.number(percentile(95)) + " ms",
                        "",
                        ""),
                List.of(Goal.below(most, " ms p95", percentile(95))));
    }

    /**
     * The middle one by speed: a neighbour's burst on this machine spoils one round, not the
     * figure.
     */
    static Round median(List<Round> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Round::perSecond))
                .toList()
                .get(rounds.size() / 2);
    }
}
