package app.preflight.duplicates.merges;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import app.preflight.duplicates.RecordKind;
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

/**
 * A table whose rows can be merged: a bean of the module whose table it is, one for each kind of
 * record.
 */
public abstract class MergeTable {

    private final RecordKind kind;
    private final Table<?> table;
    private final Keys keys;
    private final Map<String, Field<String>> columns;

    /** Ids are of several types: here they are what they are in the database. */
    public record Keys(
            Field<WorkspaceId> workspace,
            Field<UUID> id,
            Field<UUID> mergedInto,
            Field<Instant> changedAt) {

        public static <I extends Id> Keys of(
                Field<WorkspaceId> workspace,
                Field<I> id,
                Field<I> mergedInto,
                Field<Instant> changedAt) {
            return new Keys(
                    workspace,
                    id.coerce(SQLDataType.UUID),
                    mergedInto.coerce(SQLDataType.UUID),
                    changedAt);
        }
    }

    /**
     * @param columns by the name of the field in the API, in the order that people read them
     */
    protected MergeTable(
            RecordKind kind, Table<?> table, Keys keys, Map<String, Field<String>> columns) {
        this.kind = kind;
        this.table = table;
        this.keys = keys;
        this.columns = columns;
    }

    /** Whether the viewer may merge those that they see. */
    protected abstract boolean mayMerge(Viewer viewer);

    protected abstract Condition visibleTo(Viewer viewer);

    /** Whether the row may be one of the two; one that was merged may not. */
    protected boolean isMergeable(Record row) {
        return row.get(keys.mergedInto()) == null;
    }

    protected boolean hasField(String field) {
        return columns.containsKey(field);
    }

    protected Map<String, JsonNode> values(Record row) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        columns.forEach((field, column) ->
                Optional.ofNullable(row.get(column))
                        .map(JsonNodeFactory.instance::stringNode)
                        .ifPresent(value -> values.put(field, value)));
        return values;
    }

    protected Map<Field<?>, @Nullable Object> columns(Map<String, JsonNode> values) {
        Map<Field<?>, @Nullable Object> row = new HashMap<>();
        columns.forEach((field, column) ->
                row.put(
                        column,
                        Optional.ofNullable(values.get(field))
                                .map(JsonNode::stringValue)
                                .orElse(null)));
        return row;
    }

    /** What the row of one that was merged says besides into whom. */
    protected Map<Field<?>, @Nullable Object> ended(Viewer viewer, Instant at) {
        return Map.of();
    }

    /** The same of one whose merge was undone. */
    protected Map<Field<?>, @Nullable Object> restored() {
        return Map.of();
    }

    /** What every change sets. */
    protected Map<Field<?>, @Nullable Object> changed() {
        return Map.of();
    }

    /**
     * @throws Invalid where nobody could have entered these values
     */
    protected void check(Map<String, JsonNode> values) {}

    /**
     * What an undo leaves, with what a record cannot do without.
     *
     * @param before its values before the undo
     */
    protected Map<String, JsonNode> completed(
            Map<String, JsonNode> left, Map<String, JsonNode> before) {
        return left;
    }

    /**
     * Marks others as changed that are known by the names of these.
     *
     * @return their ids
     */
    protected List<UUID> touchDependents(
            DSLContext db, WorkspaceId workspace, List<UUID> ids, Instant at) {
        return List.of();
    }

    RecordKind kind() {
        return kind;
    }

    /** As people read them; a company's own behind all others. */
    Stream<String> inOrder(Set<String> fields) {
        return Stream.concat(
                columns.keySet().stream().filter(fields::contains),
                fields.stream().filter(field -> !columns.containsKey(field)).sorted());
    }

    /** Whether the viewer sees the record that a column of another table names. */
    Condition isVisibleTo(Viewer viewer, Field<UUID> id) {
        return exists(
                selectOne()
                        .from(table)
                        .where(keys.workspace().eq(viewer.workspace()))
                        .and(keys.id().eq(id))
                        .and(visibleTo(viewer)));
    }

    /**
     * @throws NotFound where the viewer does not see both
     */
    Sides find(DSLContext db, Viewer viewer, UUID survivor, UUID merged) {
        return Sides.of(select(db, viewer, survivor, merged).fetch(this::side), survivor, merged);
    }

    /**
     * The same, and nobody else changes them until the transaction ends. In the order of their ids,
     * whichever survives: so nobody waits in a circle.
     */
    Sides lock(DSLContext db, Viewer viewer, UUID survivor, UUID merged) {
        List<Side> found =
                select(db, viewer, survivor, merged)
                        .orderBy(keys.id())
                        .forUpdate()
                        .fetch(this::side);
        return Sides.of(found, survivor, merged);
    }

    private SelectConditionStep<Record> select(
            DSLContext db, Viewer viewer, UUID survivor, UUID merged) {
        return db.select(keys.id(), keys.mergedInto())
                .select(table.fields())
                .from(table)
                .where(keys.workspace().eq(viewer.workspace()))
                .and(keys.id().in(survivor, merged))
                .and(visibleTo(viewer));
    }

    private Side side(Record row) {
        return new Side(kind, row.get(keys.id()), values(row), isMergeable(row));
    }

    void write(
            DSLContext db,
            WorkspaceId workspace,
            UUID id,
            Map<String, JsonNode> values,
            Instant at) {
        update(db, workspace, id, columns(values), at);
    }

    void end(DSLContext db, Viewer viewer, UUID id, UUID survivor, Instant at) {
        Map<Field<?>, @Nullable Object> row = new HashMap<>(ended(viewer, at));
        row.put(keys.mergedInto(), survivor);
        update(db, viewer.workspace(), id, row, at);
    }

    void restore(DSLContext db, WorkspaceId workspace, UUID id, Instant at) {
        Map<Field<?>, @Nullable Object> row = new HashMap<>(restored());
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
                .set(changed())
                .set(keys.changedAt(), at)
                .where(keys.workspace().eq(workspace))
                .and(keys.id().eq(id))
                .execute();
    }
}
