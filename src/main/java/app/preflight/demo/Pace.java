package app.preflight.demo;

import java.time.Duration;
import java.time.Instant;

/** When one thing after the other happened to a deal: evenly, from its first day to its last. */
final class Pace {

    private static final Duration A_LITTLE = Duration.ofMinutes(11);
    private static final int MORNING = 97;

    private final Days days;
    private final int first;
    private final int last;
    private final int steps;
    private final int number;
    private int taken;
    private Instant before = Instant.EPOCH;

    /**
     * @param first how many days ago it began
     * @param last how many days ago the last thing happened; one or more, for nothing that is told
     *     may lie ahead
     * @param number of the deal, so that not all are worked on at one minute of the day
     */
    Pace(Days days, int first, int last, int steps, int number) {
        this.days = days;
        this.first = first;
        this.last = Math.min(last, first);
        this.steps = steps;
        this.number = number;
    }

    /** Later than the one before, even where both were moved to one Friday. */
    Instant next() {
        double way = Math.min(1, (double) taken / Math.max(1, steps));
        Duration morning = Duration.ofMinutes((number * 41L + taken * 29L) % MORNING);
        Instant even = days.ago(first - way * (first - last)).plus(morning);
        Instant earliest = before.plus(A_LITTLE);
        taken++;
        before = even.isBefore(earliest) ? earliest : even;
        return before;
    }
}
