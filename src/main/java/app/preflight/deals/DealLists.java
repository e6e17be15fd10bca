package app.preflight.deals;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.PROCESSES;
import static app.preflight.schema.Tables.RUNS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import app.preflight.database.Database;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Deals in a list, filtered and searched. */
@Component
class DealLists {

    private final Database database;
    private final DealRows rows;

    DealLists(Database database, DealRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Newest first. */
    List<Deal> list(Viewer viewer, DealFilter filter, Optional<Cursor> after, int limit) {
        Condition older =
                after.map(place ->
                                row(DEALS.OPENED_AT, DEALS.DEAL_ID)
                                        .lessThan(place.at(), place.id()))
                        .orElse(noCondition());
        return database.read(
                viewer.workspace(),
                db ->
                        rows.select(db, chosen(viewer, matches(viewer, filter).and(older), limit))
                                .where(DealRows.visibleTo(viewer))
                                .orderBy(DEALS.OPENED_AT.desc(), DEALS.DEAL_ID.desc())
                                .fetch(rows::deal));
    }

    /**
     * Chosen before the names around them are looked up: of all that a search finds, few are shown.
     */
    private static Table<?> chosen(Viewer viewer, Condition wanted, int limit) {
        return DSL.select(RUNS.fields())
                .from(RUNS)
                .join(DEALS)
                .on(DEALS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID).and(DEALS.DEAL_ID.eq(RUNS.DEAL_ID)))
                .where(DealRows.visibleTo(viewer))
                .and(wanted)
                .orderBy(DEALS.OPENED_AT.desc(), DEALS.DEAL_ID.desc())
                .limit(limit)
                .asTable(RUNS.getName());
    }

    private static Condition matches(Viewer viewer, DealFilter filter) {
        Condition process = filter.process().map(key -> runsOn(viewer, key)).orElse(noCondition());
        Condition stage = filter.stage().map(RUNS.STAGE::eq).orElse(noCondition());
        Condition status =
                filter.status().map(Status::word).map(DEALS.STATUS::eq).orElse(noCondition());
        return DSL.and(
                process,
                stage,
                status,
                DealRows.ownedBy(filter.owner()),
                DealRows.contains(viewer, filter.text()));
    }

    private static Condition runsOn(Viewer viewer, String process) {
        return RUNS.PROCESS_ID.in(
                DSL.select(PROCESSES.PROCESS_ID)
                        .from(PROCESSES)
                        .where(PROCESSES.WORKSPACE_ID.eq(viewer.workspace().value()))
                        .and(PROCESSES.KEY.eq(process)));
    }
}
