package app.preflight.imports;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
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
    private final Instant began = Instant.now();
    private Instant shown = began;

    Progress(PrintStream screen, boolean terminal, int rows) {
        this.screen = screen;
        this.terminal = terminal;
        this.rows = rows;
    }

    void show(int done) {
        Instant now = Instant.now();
        if (terminal) {
            screen.print("\r" + line(done, now) + "  ");
        } else if (done == rows || now.isAfter(shown.plus(NOW_AND_THEN))) {
            screen.println(line(done, now));
            shown = now;
        }
        screen.flush();
    }

    void end() {
        if (terminal) {
            screen.println();
        }
    }

    private String line(int done, Instant now) {
        double seconds = Math.max(0.001, Duration.between(began, now).toMillis() / 1000.0);
        return String.format(
                Locale.ROOT,
                "%,d of %,d rows (%d %%), %,.0f a second",
                done,
                rows,
                rows == 0 ? 100 : done * 100L / rows,
                done / seconds);
    }
}
