package app.preflight.duplicates.merges;

import app.preflight.shared.Id;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The records of one kind: how two of them are found, made one and made two again. */
abstract class MergeTable {

    private final Table<?> table;
    private final Keys<?> keys;
    private final Map<String, Field<String>> columns;

    record Keys<I extends Id>(
            Field<WorkspaceId> workspace, Field<I> key, Field<I> ended, Field<Instant> at) {

        Field<UUID> id() {
            return key.coerce(SQLDataType.UUID);
        }

        Field<UUID> mergedInto() {
            return ended.coerce(SQLDataType.UUID);
        }
    }

    /**
     * @param columns by the name of the field in the API, in the order that people read them
     */
    MergeTable(Table<?> table, Keys<?> keys, Map<String, Field<String>> columns) {
        this.table = table;
        this.keys = keys;
        this.columns = columns;
    }

    /** Refuses who may see them, and not merge them. */
    abstract void requireAllowed(Viewer viewer);

    abstract Condition visibleTo(Viewer viewer);

    /**
     * @throws NotFound where the viewer does not see both
     */
    Sides find(DSLContext db, Viewer viewer, UUID keep, UUID merge) {
        return sides(select(db, viewer, keep, merge).fetch(this::side), keep, merge);
    }

    /**
     * The same, and nobody else changes them until the transaction ends. In the order of their ids,
     * whichever is kept: so nobody waits in a circle.
     */
    Sides lock(DSLContext db, Viewer viewer, UUID keep, UUID merge) {
        return sides(
                select(db, viewer, keep, merge).orderBy(keys.id()).forUpdate().fetch(this::side),
                keep,
                merge);
    }

    private SelectConditionStep<Record> select(
            DSLContext db, Viewer viewer, UUID keep, UUID merge) {
        return db.select(table.fields())
                .from(table)
                .where(keys.workspace().eq(viewer.workspace()))
                .and(keys.id().in(keep, merge))
                .and(visibleTo(viewer));
    }

    private static Sides sides(List<Side> found, UUID keep, UUID merge) {
        return new Sides(of(found, keep), of(found, merge));
    }

    private static Side of(List<Side> found, UUID id) {
        return found.stream()
                .filter(side -> side.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Side side(Record row) {
        return new Side(row.get(keys.key()).value(), values(row), isAlive(row));
    }

    boolean isAlive(Record row) {
        return row.get(keys.ended()) == null;
    }

    Map<String, JsonNode> values(Record row) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        columns.forEach((field, column) ->
                Optional.ofNullable(row.get(column))
                        .map(JsonNodeFactory.instance::stringNode)
                        .ifPresent(value -> values.put(field, value)));
        return values;
    }

    boolean hasField(String field) {
        return columns.containsKey(field);
    }

    /** As people read them; a company's own behind all others. */
    Stream<String> inOrder(Set<String> fields) {
        return Stream.concat(
                columns.keySet().stream().filter(fields::contains),
                fields.stream().filter(field -> !columns.containsKey(field)).sorted());
    }

    void write(
            DSLContext db,
            WorkspaceId workspace,
            UUID id,
            Map<String, JsonNode> values,
            Instant at) {
        update(db, workspace, id, columns(values), at);
    }

    Map<Field<?>, @Nullable Object> columns(Map<String, JsonNode> values) {
        Map<Field<?>, @Nullable Object> row = new HashMap<>();
        columns.forEach((field, column) ->
                row.put(
                        column,
                        Optional.ofNullable(values.get(field))
                                .map(JsonNode::stringValue)
                                .orElse(null)));
        return row;
    }

    void end(DSLContext db, Viewer viewer, UUID id, UUID into, Instant at) {
        Map<Field<?>, @Nullable Object> row = new HashMap<>(ended(viewer, at));
        row.put(keys.mergedInto(), into);
        update(db, viewer.workspace(), id, row, at);
    }

    void revive(DSLContext db, WorkspaceId workspace, UUID id, Instant at) {
        Map<Field<?>, @Nullable Object> row = new HashMap<>(revived());
        row.put(keys.mergedInto(), null);
        update(db, workspace, id, row, at);
    }

    private void update(
            DSLContext db,
            WorkspaceId workspace,
            UUID id,
            Map<Field<?>, @Nullable Object> row,
            Instant at) {
        db.update(table)
                .set(row)
                .set(touched())
                .set(keys.at(), at)
                .where(keys.workspace().eq(workspace))
                .and(keys.id().eq(id))
                .execute();
    }

    /** What the row of one that was merged says besides. */
    Map<Field<?>, @Nullable Object> ended(Viewer viewer, Instant at) {
        return Map.of();
    }

    Map<Field<?>, @Nullable Object> revived() {
        return Map.of();
    }

    /** What counts on with every change. */
    Map<Field<?>, @Nullable Object> touched() {
        return Map.of();
    }

    /**
     * @throws Invalid where nobody could have entered these values
     */
    void check(Map<String, JsonNode> values) {}

    /**
     * What an undo leaves; never less than a record needs.
     *
     * @param now its values before the undo
     */
    Map<String, JsonNode> sufficient(Map<String, JsonNode> left, Map<String, JsonNode> now) {
        return left;
    }

    /** Others that are known by the names of these, and are other than they were. */
    List<UUID> touchThoseBeside(DSLContext db, WorkspaceId workspace, Sides sides, Instant at) {
        return List.of();
    }
}
