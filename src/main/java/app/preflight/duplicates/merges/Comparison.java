package app.preflight.duplicates.merges;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Two side by side, to choose from field by field.
 *
 * @param problem the key of what is in the way
 */
public record Comparison(
        MergeKind kind, Side kept, Side merged, List<Row> rows, Optional<String> problem) {

    /**
     * @param takesMerged whether the merged one's value is chosen
     */
    public record Row(FieldName field, String kept, String merged, boolean takesMerged) {

        public boolean differs() {
            return !kept.equals(merged);
        }
    }

    static Comparison of(MergeKind kind, Sides sides, Choice choice, Optional<String> problem) {
        List<Row> rows =
                MergeTables.of(kind)
                        .inOrder(sides.fields())
                        .map(field -> row(kind, field, sides, choice))
                        .toList();
        Optional<String> ended =
                sides.areAlive() ? Optional.empty() : Optional.of("problem.merge-ended");
        return new Comparison(kind, sides.kept(), sides.merged(), rows, problem.or(() -> ended));
    }

    private static Row row(MergeKind kind, String field, Sides sides, Choice choice) {
        Optional<JsonNode> kept = sides.kept().value(field);
        return new Row(
                new FieldName(kind, field),
                text(kept),
                text(sides.merged().value(field)),
                sides.differIn(field) && choice.takes(field, kept.isEmpty()));
    }

    private static String text(Optional<JsonNode> value) {
        return value.map(JsonNode::asString).orElse("");
    }

    public List<Row> differences() {
        return rows.stream().filter(Row::differs).toList();
    }

    public List<Row> agreements() {
        return rows.stream().filter(row -> !row.differs()).toList();
    }

    /** Both are there to be merged. */
    public boolean isPossible() {
        return kept.isAlive() && merged.isAlive();
    }

    /** The same with the other one kept. */
    public String swapped() {
        return "/merges/new?kind=" + kind.code() + "&keep=" + merged.id() + "&merge=" + kept.id();
    }
}
