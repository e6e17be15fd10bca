package app.preflight.imports;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * How far the import is: one line that is written over on a terminal, a line now and then
 * elsewhere.
 */
final class Progress {

    private static final Duration NOW_AND_THEN = Duration.ofSeconds(5);

    private final PrintStream screen;
    private final boolean terminal;
    private final int rows;
    private final long began = System.nanoTime();
    private Duration shown = Duration.ZERO;

    Progress(PrintStream screen, boolean terminal, int rows) {
        this.screen = screen;
        this.terminal = terminal;
        this.rows = rows;
    }

    void show(int done) {
        Duration taken = Duration.ofNanos(System.nanoTime() - began);
        if (terminal) {
            screen.print("\r" + line(done, taken) + "  ");
        } else if (done == rows || taken.compareTo(shown.plus(NOW_AND_THEN)) > 0) {
            screen.println(line(done, taken));
            shown = taken;
        }
        screen.flush();
    }

    void end() {
        if (terminal) {
            screen.println();
        }
    }

    private String line(int done, Duration taken) {
        double seconds = Math.max(0.001, taken.toMillis() / 1000.0);
        return String.format(
                Locale.ROOT,
                "%,d of %,d rows (%d %%), %,.0f a second",
                done,
                rows,
                rows == 0 ? 100 : done * 100L / rows,
                done / seconds);
    }
}
