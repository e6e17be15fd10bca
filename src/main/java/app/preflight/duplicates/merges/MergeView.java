package app.preflight.duplicates.merges;

import app.preflight.shared.MergeId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A merge as its page shows it.
 *
 * @param changes what the kept one has of the merged one
 * @param moved how many of what moved along, by the word for it
 * @param undone by whom it was undone, and when
 * @param mayUndo whether it stands, and the viewer may undo it
 * @param first the merge to undo before this one
 */
public record MergeView(
        UUID id,
        MergeKind kind,
        Side kept,
        Side merged,
        List<Row> changes,
        Map<String, Integer> moved,
        Note done,
        Optional<Note> undone,
        boolean mayUndo,
        Optional<UUID> first) {

    public record Row(FieldName field, String before, String after) {}

    /** Who did it, and when. */
    public record Note(String by, Instant at) {}

    static MergeView of(
            Merge merge,
            Sides sides,
            Map<String, Integer> moved,
            boolean mayUndo,
            Optional<MergeId> first) {
        return new MergeView(
                merge.id().value(),
                merge.kind(),
                sides.kept(),
                sides.merged(),
                rows(merge),
                moved,
                new Note(merge.by().name(), merge.at()),
                merge.undone().map(undone -> new Note(undone.by().name(), undone.at())),
                mayUndo && merge.undone().isEmpty(),
                first.map(MergeId::value));
    }

    private static List<Row> rows(Merge merge) {
        return MergeTables.of(merge.kind())
                .inOrder(merge.changes().fields())
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
