package app.preflight.leads.imports;

import app.preflight.duplicates.Candidate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Rows that came to nothing, for they were the same as somebody: whoever finds one of them means
 * that somebody. Without this a row that stands in a file many times would find but its like.
 */
final class StandIns {

    private final Map<UUID, Candidate> meant = new HashMap<>();

    void add(UUID row, Candidate same) {
        meant.put(row, same);
    }

    /** Those that became a lead after all. */
    void remove(Set<UUID> rows) {
        meant.keySet().removeAll(rows);
    }

    /** Whom the candidates mean, each once, the likeliest first. */
    List<Candidate> meantBy(List<Candidate> found) {
        if (found.stream().noneMatch(candidate -> meant.containsKey(candidate.id()))) {
            return found;
        }
        return List.copyOf(
                found.stream()
                        .map(this::meantBy)
                        .collect(
                                Collectors.toMap(
                                        Candidate::id,
                                        candidate -> candidate,
                                        (likelier, other) -> likelier,
                                        LinkedHashMap::new))
                        .values());
    }

    private Candidate meantBy(Candidate found) {
        Candidate instead = meant.getOrDefault(found.id(), found);
        return new Candidate(instead.id(), instead.kind(), found.probability(), found.reasons());
    }
}
