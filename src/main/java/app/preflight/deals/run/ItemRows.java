package app.preflight.deals.run;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.RUNS;
import static app.preflight.schema.Tables.RUN_ITEMS;
import static app.preflight.schema.Tables.USERS;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;

import app.preflight.accounts.ScopedQuery;
import app.preflight.processes.Item;
import app.preflight.shared.DealId;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.util.Optional;
import java.util.UUID;
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

    private static final Param<UUID> DEAL = param("deal", RUNS.DEAL_ID);
    private static final Param<String> ITEM = param("item", RUN_ITEMS.ITEM_KEY);

    private static final ScopedQuery FIND =
            ScopedQuery.of(
                    DEALS.OWNER_ID,
                    visible ->
                            select(RunRows.COLUMNS)
                                    .select(
                                            RUN_ITEMS.STATE,
                                            RUN_ITEMS.RESPONSE,
                                            RUN_ITEMS.REASON,
                                            RUN_ITEMS.UNTIL_STAGE,
                                            RUN_ITEMS.ACTED_BY,
                                            RUN_ITEMS.ACTED_AT,
                                            RUN_ITEMS.REVISION,
                                            RUN_ITEMS.EVIDENCE,
                                            USERS.NAME)
                                    .from(RUNS)
                                    .join(DEALS)
                                    .using(RUNS.WORKSPACE_ID, RUNS.DEAL_ID)
                                    .leftJoin(RunRows.HOLDERS)
                                    .on(RunRows.HOLDERS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID))
                                    .and(RunRows.HOLDERS.USER_ID.eq(RUNS.HELD_BY))
                                    .leftJoin(RUN_ITEMS)
                                    .on(RUN_ITEMS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID))
                                    .and(RUN_ITEMS.RUN_ID.eq(RUNS.RUN_ID))
                                    .and(RUN_ITEMS.ITEM_KEY.eq(ITEM))
                                    .leftJoin(USERS)
                                    .on(USERS.WORKSPACE_ID.eq(RUN_ITEMS.WORKSPACE_ID))
                                    .and(USERS.USER_ID.eq(RUN_ITEMS.ACTED_BY))
                                    .where(RUNS.WORKSPACE_ID.eq(ScopedQuery.WORKSPACE))
                                    .and(RUNS.DEAL_ID.eq(DEAL))
                                    .and(visible));

    private final RunRows rows;

    ItemRows(RunRows rows) {
        this.rows = rows;
    }

    /**
     * @throws NotFound where the viewer sees no such deal, or its process has no such item
     */
    Found find(DSLContext db, Viewer viewer, DealId deal, String key) {
        Record row =
                FIND.by(viewer).set(DEAL, deal.value()).set(ITEM, key).fetch(db).stream()
                        .findFirst()
                        .orElseThrow(NotFound::new);
        Run run = rows.run(row);
        Item item = run.process().item(key).orElseThrow(NotFound::new);
        return new Found(
                run,
                row.get(RUN_ITEMS.REVISION) == null
                        ? RunItem.untouched(item, run.process().stageOf(item))
                        : rows.item(run.process(), item, row),
                Optional.empty());
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
