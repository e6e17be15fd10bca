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
import org.jooq.SelectWhereStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** A table whose rows a lead may be the same as. */
abstract class KnownTable {

    private final CandidateKind kind;
    private final Field<WorkspaceId> workspace;
    private final Field<? extends Id> id;
    private final Field<Instant> changedAt;

    KnownTable(
            CandidateKind kind,
            Field<WorkspaceId> workspace,
            Field<? extends Id> id,
            Field<Instant> changedAt) {
        this.kind = kind;
        this.workspace = workspace;
        this.id = id;
        this.changedAt = changedAt;
    }

    abstract SelectWhereStep<? extends Record> rows(DSLContext db);

    abstract Profile profile(Record row);

    abstract boolean isGone(Record row);

    SelectConditionStep<? extends Record> all(DSLContext db, WorkspaceId of) {
        return rows(db).where(workspace.eq(of));
    }

    /**
     * @param ours imports whose rows the asker has filed itself, as they came
     */
    List<Known> changedSince(DSLContext db, WorkspaceId of, Instant since, Set<UUID> ours) {
        return all(db, of).and(changedAt.gt(since)).and(isNotOf(ours)).fetch(this::known);
    }

    Condition isNotOf(Set<UUID> imports) {
        return DSL.noCondition();
    }

    List<Known> among(DSLContext db, WorkspaceId of, List<UUID> ids) {
        // Making profiles normal takes far longer than reading them.
        return all(db, of).and(isAmong(ids)).fetch().parallelStream().map(this::known).toList();
    }

    private Condition isAmong(List<UUID> ids) {
        return id.coerce(SQLDataType.UUID).eq(DSL.any(ids.toArray(UUID[]::new)));
    }

    Known known(Record row) {
        return new Known(row.get(id).value(), kind, NormalProfile.of(profile(row)), isGone(row));
    }

    static String text(Record row, Field<String> column) {
        @Nullable String text = row.get(column);
        return Objects.requireNonNullElse(text, "");
    }
}
