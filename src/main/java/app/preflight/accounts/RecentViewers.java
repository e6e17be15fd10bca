package app.preflight.accounts;

import app.preflight.web.Viewer;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Whom this node found behind a token within the last second, by the token's hash. What is changed
 * on this node holds at once; what is changed on another, a second later at most.
 */
@Component
final class RecentViewers {

    static final Duration KEPT = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final Map<ByteBuffer, Seen> seen = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Clock clock;

    RecentViewers(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param changes how many there had been before the viewer was looked up: one that came while
     *     that went on counts, too
     */
    private record Seen(Viewer viewer, Instant at, long changes) {

        boolean holds(Instant now, long changesNow) {
            return changes == changesNow
                    && !at.isAfter(now)
                    && Duration.between(at, now).compareTo(KEPT) < 0;
        }
    }

    Optional<Viewer> find(byte[] hash, Supplier<Optional<Viewer>> lookUp) {
        ByteBuffer key = ByteBuffer.wrap(hash);
        Instant now = clock.instant();
        long before = changes.get();
        Seen known = seen.get(key);
        if (known != null && known.holds(now, before)) {
            return Optional.of(known.viewer());
        }
        Optional<Viewer> found = lookUp.get();
        found.ifPresentOrElse(
                viewer -> keep(key, new Seen(viewer, now, before)), () -> seen.remove(key));
        return found;
    }

    private void keep(ByteBuffer key, Seen viewer) {
        if (seen.size() >= MOST) {
            seen.clear();
        }
        seen.put(key, viewer);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(RightsChanged changed) {
        changes.incrementAndGet();
        seen.clear();
    }
}
