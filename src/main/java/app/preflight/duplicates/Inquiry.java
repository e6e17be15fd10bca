package app.preflight.duplicates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who comes in is compared with those near, one after the other: once one is nobody, those
 * behind are not read, for they are less near still.
 */
final class Inquiry {

    private final KnownRecord asked;
    private final List<UUID> near;
    private final List<Candidate> found = new ArrayList<>();
    private int compared;

    /**
     * @param near the likeliest first
     */
    Inquiry(KnownRecord asked, List<UUID> near) {
        this.asked = asked;
        this.near = near;
    }

    boolean isOpen() {
        return compared < near.size();
    }

    /** Whom it is to be compared with next. */
    private UUID next() {
        return near.get(compared);
    }

    /**
     * @param known the next, unless it is not there any more
     */
    void compare(KnownRegister register, Map<UUID, KnownRecord> known) {
        Optional.ofNullable(known.get(next()))
                .filter(other -> !other.isGone())
                .ifPresentOrElse(other -> compare(register, other), () -> compared++);
    }

    private void compare(KnownRegister register, KnownRecord other) {
        Candidate candidate = DuplicateCheck.compare(register, asked, other);
        if (DuplicateCheck.isUnlikely(candidate)) {
            compared = near.size();
        } else {
            found.add(candidate);
            compared++;
        }
    }

    /** Those worth anybody's time, the likeliest first. */
    List<Candidate> found() {
        return DuplicateCheck.likeliest(found.stream());
    }

    static List<UUID> next(Collection<Inquiry> inquiries) {
        return inquiries.stream().map(Inquiry::next).distinct().toList();
    }
}
