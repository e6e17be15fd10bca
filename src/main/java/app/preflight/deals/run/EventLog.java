package app.preflight.deals.run;

import static app.preflight.schema.Tables.USERS;

import app.preflight.shared.Actor;
import app.preflight.shared.Coded;
import app.preflight.shared.Id;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Slice;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened to things of one kind, as it is read.
 *
 * @param types the codes that the table has
 */
public record EventLog<I extends Id, T extends Enum<T> & Coded>(
        EventTable<I> columns, Class<T> types, JsonMapper json) {

    /** Oldest first. */
    public List<Event<T>> oldest(
            DSLContext db, WorkspaceId workspace, I of, Condition wanted, Slice slice) {
        return select(db, workspace, of, wanted)
                .and(slice.id().map(columns.id()::gt).orElse(DSL.noCondition()))
                .orderBy(columns.id())
                .limit(slice.most())
                .fetch(this::event);
    }

    /** Newest first. */
    public List<Event<T>> latest(
            DSLContext db, WorkspaceId workspace, I of, Condition wanted, int limit) {
        return select(db, workspace, of, wanted)
                .orderBy(columns.at().desc(), columns.id().desc())
                .limit(limit)
                .fetch(this::event);
    }

    private SelectConditionStep<? extends Record> select(
            DSLContext db, WorkspaceId workspace, I of, Condition wanted) {
        return db.select(columns.id(), columns.type(), columns.at(), columns.data())
                .select(USERS.USER_ID, USERS.NAME)
                .from(columns.table())
                .leftJoin(USERS)
                .on(USERS.WORKSPACE_ID.eq(columns.workspace()))
                .and(USERS.USER_ID.eq(columns.by()))
                .where(columns.workspace().eq(workspace))
                .and(columns.of().eq(of))
                .and(wanted);
    }

    private Event<T> event(Record row) {
        return new Event<>(
                row.get(columns.id()),
                Coded.of(types, row.get(columns.type())),
                row.get(columns.at()),
                Optional.ofNullable(row.get(USERS.USER_ID))
                        .map(id -> new Actor(id, row.get(USERS.NAME))),
                json.readTree(row.get(columns.data()).data()));
    }
}
