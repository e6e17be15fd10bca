package app.preflight.duplicates.merges;

import app.preflight.shared.MergeId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A merge as its page shows it.
 *
 * @param changes what the survivor has of the merged one
 * @param moved how many of what moved along, by the word for it
 * @param undone by whom it was undone, and when
 * @param mayUndo whether it stands, and the viewer may undo it
 */
public record MergeView(
        MergeId id,
        Side survivor,
        Side merged,
        List<Row> changes,
        Map<String, Integer> moved,
        Note done,
        Optional<Note> undone,
        boolean mayUndo) {

    public record Row(FieldName field, String before, String after) {}

    /** Who did it, and when. */
    public record Note(String by, Instant at) {}

    static MergeView of(
            MergeTable table,
            Merge merge,
            Sides sides,
            Map<String, Integer> moved,
            boolean mayMerge) {
        return new MergeView(
                merge.id(),
                sides.survivor(),
                sides.merged(),
                rows(table, merge),
                moved,
                new Note(merge.by().name(), merge.at()),
                merge.undone().map(undone -> new Note(undone.by().name(), undone.at())),
                mayMerge && merge.undone().isEmpty());
    }

    private static List<Row> rows(MergeTable table, Merge merge) {
        return table.inOrder(merge.changes().fields())
                .map(field -> row(merge, field, merge.changes().of(field)))
                .toList();
    }

    private static Row row(Merge merge, String field, Changes.Change change) {
        return new Row(
                new FieldName(merge.kind(), field), text(change.before()), text(change.after()));
    }

    private static String text(Optional<JsonNode> value) {
        return value.map(JsonNode::asString).orElse("");
    }
}
