package app.preflight.duplicates.merges;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Two side by side, to choose from field by field. */
public record Comparison(Side survivor, Side merged, List<Row> rows) {

    /**
     * @param takesMerged whether the merged one's value is chosen
     */
    public record Row(FieldName field, String survivor, String merged, boolean takesMerged) {

        public boolean differs() {
            return !survivor.equals(merged);
        }
    }

    static Comparison of(MergeTable table, Sides sides, Choice choice) {
        List<Row> rows =
                table.inOrder(sides.fields()).map(field -> row(field, sides, choice)).toList();
        return new Comparison(sides.survivor(), sides.merged(), rows);
    }

    private static Row row(String field, Sides sides, Choice choice) {
        Optional<JsonNode> value = sides.survivor().value(field);
        return new Row(
                new FieldName(sides.survivor().kind(), field),
                text(value),
                text(sides.merged().value(field)),
                sides.differIn(field) && choice.takes(field, value.isEmpty()));
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

    public boolean isPossible() {
        return survivor.isMergeable() && merged.isMergeable();
    }

    /** The same with the other one as the survivor. */
    public String swapped() {
        return "/merges/new?kind=%s&keep=%s&merge=%s"
                .formatted(survivor.kind().code(), merged.id(), survivor.id());
    }
}
