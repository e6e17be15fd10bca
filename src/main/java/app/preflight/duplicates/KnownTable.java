package app.preflight.duplicates;

import app.preflight.matching.NormalProfile;
import app.preflight.matching.Profile;
import app.preflight.shared.Id;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows a lead may be a duplicate of: a bean of the module whose table it is, one for
 * each kind of record.
 */
public abstract class KnownTable {

    private final RecordKind kind;
    private final Keys keys;
    private final Table<?> table;
    private final List<Field<?>> columns;

    /** Ids are of several types: here they are what they are in the database. */
    public record Keys(Field<WorkspaceId> workspace, Field<UUID> id, Field<Instant> changedAt) {

        public static Keys of(
                Field<WorkspaceId> workspace, Field<? extends Id> id, Field<Instant> changedAt) {
            return new Keys(workspace, id.coerce(SQLDataType.UUID), changedAt);
        }
    }

    /**
     * @param table or a join of several
     * @param columns that the profile is made of, and whether the record is gone
     */
    protected KnownTable(RecordKind kind, Keys keys, Table<?> table, List<Field<?>> columns) {
        this.kind = kind;
        this.keys = keys;
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    protected abstract Profile profile(Record row);

    /** Merged into another, or found elsewhere in another way. */
    protected abstract boolean isGone(Record row);

    /** Rows that none of these imports wrote. */
    protected Condition isNotOf(Set<UUID> imports) {
        return DSL.noCondition();
    }

    protected static String text(Record row, Field<String> column) {
        @Nullable String text = row.get(column);
        return Objects.requireNonNullElse(text, "");
    }

    RecordKind kind() {
        return kind;
    }

    SelectConditionStep<? extends Record> all(DSLContext db, WorkspaceId of) {
        return db.select(keys.id()).select(columns).from(table).where(keys.workspace().eq(of));
    }

    /**
     * @param own imports whose rows the caller has indexed itself, as they came
     */
    List<KnownRecord> changedSince(DSLContext db, WorkspaceId of, Instant since, Set<UUID> own) {
        return all(db, of).and(keys.changedAt().gt(since)).and(isNotOf(own)).fetch(this::record);
    }

    List<KnownRecord> among(DSLContext db, WorkspaceId of, List<UUID> ids) {
        // Making profiles normal takes far longer than reading them.
        return all(db, of).and(isAmong(ids)).fetch().parallelStream().map(this::record).toList();
    }

    private Condition isAmong(List<UUID> ids) {
        return keys.id().eq(DSL.any(ids.toArray(UUID[]::new)));
    }

    KnownRecord record(Record row) {
        return new KnownRecord(
                row.get(keys.id()), kind, NormalProfile.of(profile(row)), isGone(row));
    }
}
