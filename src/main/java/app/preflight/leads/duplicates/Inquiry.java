package app.preflight.leads.duplicates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Somebody who comes in is compared with those near, a few at a time: once some in turn are nobody,
 * those behind are not read, for they are less near still.
 */
final class Inquiry {

    private static final int AT_ONCE = 1;

    private final Known asked;
    private final List<UUID> near;
    private final List<Candidate> found = new ArrayList<>();
    private int compared;

    /**
     * @param near the likeliest first
     */
    Inquiry(Known asked, List<UUID> near) {
        this.asked = asked;
        this.near = near;
    }

    boolean isOpen() {
        return compared < near.size();
    }

    /** Whom it is to be compared with next. */
    List<UUID> next() {
        return near.subList(compared, Math.min(compared + AT_ONCE, near.size()));
    }

    /**
     * @param known the next, but for those that are not there any more
     */
    void compare(KnownRegister register, Map<UUID, Known> known) {
        List<Known> there =
                next().stream()
                        .flatMap(id -> Stream.ofNullable(known.get(id)))
                        .filter(other -> !other.isGone())
                        .toList();
        List<Candidate> likely =
                DuplicateCheck.compare(register, asked.profile(), there)
                        .filter(candidate -> !DuplicateCheck.isUnlikely(candidate))
                        .toList();
        found.addAll(likely);
        compared = likely.isEmpty() && !there.isEmpty() ? near.size() : compared + AT_ONCE;
    }

    /** Those worth anybody's time, the likeliest first. */
    List<Candidate> found() {
        return DuplicateCheck.likeliest(found.stream());
    }

    static List<UUID> next(Collection<Inquiry> inquiries) {
        return inquiries.stream().flatMap(inquiry -> inquiry.next().stream()).distinct().toList();
    }
}
