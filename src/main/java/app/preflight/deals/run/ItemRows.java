package app.preflight.deals.run;

import static app.preflight.schema.Tables.RUNS;
import static app.preflight.schema.Tables.RUN_ITEMS;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;

import app.preflight.accounts.ScopedQuery;
import app.preflight.database.FixedQuery;
import app.preflight.processes.Item;
import app.preflight.processes.ProcessVersion;
import app.preflight.shared.DealId;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One item of a run, read with its run. */
@Component
class ItemRows {

    private static final Param<DealId> DEAL = param("deal", RUNS.DEAL_ID);
    private static final Param<UUID> PLAYBOOK = param("playbook", RUNS.RUN_ID);
    private static final Param<String> ITEM = param("item", RUN_ITEMS.ITEM_KEY);

    private static final ScopedQuery FIND = query(RunKind.IS_PROCESS);

    private static final ScopedQuery FIND_IN_PLAYBOOK =
            query(RunKind.IS_PLAYBOOK.and(RUNS.RUN_ID.eq(PLAYBOOK)));

    /** What a tick has to know, and no more: it is by far the most frequent statement. */
    private static ScopedQuery query(Condition which) {
        return ScopedQuery.of(
                RUNS.OWNER_ID,
                visible ->
                        select(
                                        RUNS.RUN_ID,
                                        RUNS.PROCESS_ID,
                                        RUNS.PROCESS_VERSION,
                                        RUNS.STAGE,
                                        RUNS.STATE,
                                        RUN_ITEMS.STATE,
                                        RUN_ITEMS.RESPONSE,
                                        RUN_ITEMS.REASON,
                                        RUN_ITEMS.UNTIL_STAGE,
                                        RUN_ITEMS.REVISION,
                                        RUN_ITEMS.EVIDENCE)
                                .from(RUNS)
                                .leftJoin(RUN_ITEMS)
                                .on(RUN_ITEMS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID))
                                .and(RUN_ITEMS.RUN_ID.eq(RUNS.RUN_ID))
                                .and(RUN_ITEMS.ITEM_KEY.eq(ITEM))
                                .where(RUNS.WORKSPACE_ID.eq(ScopedQuery.WORKSPACE))
                                .and(RUNS.DEAL_ID.eq(DEAL))
                                .and(which)
                                .and(visible));
    }

    private final RunRows rows;

    ItemRows(RunRows rows) {
        this.rows = rows;
    }

    /**
     * @throws NotFound where the viewer sees no such run, or it has no such item
     */
    Found find(DSLContext db, Viewer viewer, WhichRun which, String key) {
        Record row =
                call(viewer, which).set(DEAL, which.deal()).set(ITEM, key).fetch(db).stream()
                        .findFirst()
                        .orElseThrow(NotFound::new);
        ProcessVersion process = rows.process(viewer.workspace(), row);
        Item item = process.item(key).orElseThrow(NotFound::new);
        Standing run =
                new Standing(
                        viewer.workspace(),
                        row.get(RUNS.RUN_ID),
                        which.deal(),
                        process,
                        process.stage(row.get(RUNS.STAGE)).orElseThrow(),
                        Run.State.of(row.get(RUNS.STATE)));
        return new Found(run, item(process, item, row), Optional.empty());
    }

    private static FixedQuery.Call call(Viewer viewer, WhichRun which) {
        return which.playbook()
                .map(playbook -> FIND_IN_PLAYBOOK.by(viewer).set(PLAYBOOK, playbook))
                .orElseGet(() -> FIND.by(viewer));
    }

    private RunItem item(ProcessVersion process, Item item, Record row) {
        return row.get(RUN_ITEMS.REVISION) == null
                ? RunItem.untouched(item, process.stageOf(item))
                : rows.item(process, item, row, Optional.empty());
    }

    static @Nullable JSONB json(Optional<Response> response) {
        return response.map(value -> JSONB.valueOf(Responses.write(value).toString())).orElse(null);
    }

    /** What the event of an act on an item tells. */
    static ObjectNode data(RunItem item) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("item", item.key());
        item.response().ifPresent(response -> data.set("response", Responses.write(response)));
        item.reason().ifPresent(reason -> data.put("reason", reason));
        item.until().ifPresent(until -> data.put("until", until));
        return data;
    }
}
