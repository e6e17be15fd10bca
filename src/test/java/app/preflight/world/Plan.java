package app.preflight.world;

import static app.preflight.schema.Tables.WORKSPACES;

import app.preflight.database.Database;
import app.preflight.shared.WorkspaceId;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.jooq.Query;

/**
 * How PostgreSQL would go about a query of a workspace. Tables as small as the tests' are read
 * whole, and sorted: so neither is allowed here.
 */
public final class Plan {

    private Plan() {}

    public static String of(Database database, BiFunction<DSLContext, WorkspaceId, Query> query) {
        WorkspaceId workspace = anyWorkspace(database);
        return database.write(
                workspace,
                db -> {
                    db.execute("set local enable_seqscan = off");
                    db.execute("set local enable_bitmapscan = off");
                    db.execute("set local enable_sort = off");
                    return db.explain(query.apply(db, workspace)).plan();
                });
    }

    private static WorkspaceId anyWorkspace(Database database) {
        return database.global(db ->
                db.select(WORKSPACES.WORKSPACE_ID)
                        .from(WORKSPACES)
                        .limit(1)
                        .fetchSingle()
                        .value1());
    }
}
