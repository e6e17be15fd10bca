package app.preflight.deals.run;

import app.preflight.database.Batch;
import app.preflight.shared.Id;
import app.preflight.shared.Ids;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Where events of one kind of thing are written, in the transaction that made them happen; they are
 * never changed, never deleted. Each kind has a table of its own, and all have these columns.
 */
public record EventTable<I extends Id>(
        Table<?> table,
        Field<WorkspaceId> workspace,
        Field<I> of,
        Field<UUID> id,
        Field<String> type,
        Field<Instant> at,
        Field<UserId> by,
        Field<JSONB> data) {

    public void append(DSLContext db, WorkspaceId workspace, NewEvent<I> event) {
        db.insertInto(table, columns()).values(row(workspace, event)).execute();
    }

    /** In the order given, which is the order they are told in. */
    public void append(DSLContext db, WorkspaceId workspace, List<NewEvent<I>> events) {
        Batch rows = Batch.into(table, columns());
        events.forEach(event -> rows.add(row(workspace, event)));
        rows.write(db);
    }

    private static @Nullable Object[] row(WorkspaceId workspace, NewEvent<?> event) {
        return new @Nullable Object[] {
            workspace,
            event.of(),
            Ids.next(),
            event.type().code(),
            event.at(),
            event.by().orElse(null),
            JSONB.valueOf(event.data().toString())
        };
    }

    private Field<?>[] columns() {
        return new Field<?>[] {workspace, of, id, type, at, by, data};
    }
}
