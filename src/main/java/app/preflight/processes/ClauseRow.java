package app.preflight.processes;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A row of a form of clauses, as {@link ClauseForm} reads it. */
public record ClauseRow(String choice, String value) {

    private static final ClauseRow BLANK = new ClauseRow("", "");

    /** What stands there, and an empty one to write in. */
    public static List<ClauseRow> of(List<Clause> clauses) {
        return withBlank(clauses.stream().map(ClauseRow::of));
    }

    private static ClauseRow of(Clause clause) {
        String choice =
                clause.item()
                        .map(key -> ClauseForm.SETTLED + key)
                        .orElseGet(() -> clause.fact().orElseThrow() + "." + clause.is());
        return new ClauseRow(choice, clause.value().orElse(""));
    }

    /** What was typed, each row in its place. */
    public static List<ClauseRow> typed(Map<String, String> form) {
        return withBlank(
                IntStream.range(0, ClauseForm.MOST)
                        .takeWhile(at ->
                                IntStream.range(at, ClauseForm.MOST)
                                        .anyMatch(later -> form.containsKey("clause-" + later)))
                        .mapToObj(at ->
                                new ClauseRow(
                                        form.getOrDefault("clause-" + at, ""),
                                        form.getOrDefault("clause-" + at + "-value", ""))));
    }

    private static List<ClauseRow> withBlank(Stream<ClauseRow> rows) {
        List<ClauseRow> filled = rows.toList();
        boolean hasBlank = !filled.isEmpty() && filled.getLast().equals(BLANK);
        return hasBlank || filled.size() == ClauseForm.MOST
                ? filled
                : Stream.concat(filled.stream(), Stream.of(BLANK)).toList();
    }
}
