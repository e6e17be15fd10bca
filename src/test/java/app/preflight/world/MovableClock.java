package app.preflight.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The real time, which a test may put forward for a while. */
public final class MovableClock extends Clock {

    private final Clock real;
    private volatile Duration ahead = Duration.ZERO;

    MovableClock(Clock real) {
        this.real = real;
    }

    /** Time passes until this is closed; then it is now again. */
    public Journey forward(Duration time) {
        Duration before = ahead;
        ahead = before.plus(time);
        return () -> ahead = before;
    }

    /** A stay in the future. */
    public interface Journey extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(real.withZone(zone));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }
}
