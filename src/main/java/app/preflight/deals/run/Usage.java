package app.preflight.deals.run;

import static app.preflight.schema.Tables.DEAL_EVENTS;
import static app.preflight.schema.Tables.RUNS;
import static app.preflight.schema.Tables.RUN_ITEMS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;

import app.preflight.database.Database;
import app.preflight.processes.ProcessVersion;
import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Counts what became of each item of a process, of all deals of the workspace together. */
@Component
public class Usage {

    private final Database database;

    Usage(Database database) {
        this.database = database;
    }

    private record Key(String item, String state) {}

    /** In the process's order. */
    public List<ItemUse> of(WorkspaceId workspace, ProcessVersion process) {
        return database.read(
                workspace,
                db -> {
                    Map<Key, Integer> states = states(db, workspace, process);
                    Map<String, Integer> reopened = reopened(db, workspace, process);
                    return process.items()
                            .map(item ->
                                    new ItemUse(
                                            item,
                                            times(states, item.key(), ItemState.DONE)
                                                    + times(states, item.key(), ItemState.VERIFIED),
                                            times(states, item.key(), ItemState.WAIVED),
                                            times(states, item.key(), ItemState.NOT_APPLICABLE),
                                            times(states, item.key(), ItemState.DEFERRED),
                                            reopened.getOrDefault(item.key(), 0)))
                            .toList();
                });
    }

    private static int times(Map<Key, Integer> states, String item, ItemState state) {
        return states.getOrDefault(new Key(item, state.code()), 0);
    }

    private static Map<Key, Integer> states(
            DSLContext db, WorkspaceId workspace, ProcessVersion process) {
        return db
                .select(RUN_ITEMS.ITEM_KEY, RUN_ITEMS.STATE, count())
                .from(RUN_ITEMS)
                .join(RUNS)
                .on(RUNS.WORKSPACE_ID.eq(RUN_ITEMS.WORKSPACE_ID))
                .and(RUNS.RUN_ID.eq(RUN_ITEMS.RUN_ID))
                .where(RUN_ITEMS.WORKSPACE_ID.eq(workspace))
                .and(RunKind.IS_PROCESS)
                .and(RUNS.PROCESS_ID.eq(process.id()))
                .groupBy(RUN_ITEMS.ITEM_KEY, RUN_ITEMS.STATE)
                .fetch()
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> new Key(row.value1(), row.value2()), row -> row.value3()));
    }

    private static Map<String, Integer> reopened(
            DSLContext db, WorkspaceId workspace, ProcessVersion process) {
        Field<String> item = jsonbGetAttributeAsText(DEAL_EVENTS.DATA, inline("item"));
        return db
                .select(item, count())
                .from(DEAL_EVENTS)
                .join(RUNS)
                .on(RUNS.WORKSPACE_ID.eq(DEAL_EVENTS.WORKSPACE_ID))
                .and(RUNS.DEAL_ID.eq(DEAL_EVENTS.DEAL_ID))
                .where(DEAL_EVENTS.WORKSPACE_ID.eq(workspace))
                .and(DEAL_EVENTS.TYPE.eq(EventType.ITEM_REOPENED.code()))
                .and(RunKind.IS_PROCESS)
                .and(RUNS.PROCESS_ID.eq(process.id()))
                .groupBy(item)
                .fetch()
                .stream()
                .collect(Collectors.toMap(row -> row.value1(), row -> row.value2()));
    }
}
