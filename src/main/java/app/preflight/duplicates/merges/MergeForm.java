package app.preflight.duplicates.merges;

import app.preflight.shared.Ids;
import app.preflight.web.NotFound;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Two as a page names them, and whose value was chosen in each field.
 *
 * @param picks by field, in the words of the form: that of the kept one, or of the other
 */
record MergeForm(MergeKind kind, UUID keep, UUID merge, Map<String, String> picks) {

    private static final String PICK = "pick.";

    /**
     * @throws NotFound where it names no two of one kind: no page of ours leads there
     */
    static MergeForm read(Map<String, String> sent) {
        Map<String, String> picks =
                sent.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(PICK))
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.getKey().substring(PICK.length()),
                                        Map.Entry::getValue));
        MergeKind kind = MergeKind.find(sent.getOrDefault("kind", "")).orElseThrow(NotFound::new);
        return new MergeForm(kind, id(sent, "keep"), id(sent, "merge"), picks);
    }

    private static UUID id(Map<String, String> sent, String name) {
        return Ids.parse(sent.getOrDefault(name, "")).orElseThrow(NotFound::new);
    }

    Choice choice() {
        return Choice.of(picked("merged"), picked("kept"));
    }

    private Set<String> picked(String side) {
        return picks.entrySet().stream()
                .filter(pick -> pick.getValue().equals(side))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
