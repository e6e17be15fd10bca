package app.preflight.deals;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.DEAL_TEXTS;
import static app.preflight.schema.Tables.PROCESSES;
import static app.preflight.schema.Tables.RUNS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import app.preflight.accounts.Users;
import app.preflight.shared.DealId;
import app.preflight.shared.Text;
import app.preflight.web.Cursor;
import app.preflight.web.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Which of the deals that a viewer sees match a filter. Reads no more tables than it must: what an
 * admin searches for is found among the texts alone.
 *
 * @param tables that are read, among them the one which {@code deal} and {@code opened} are of
 */
record ChosenDeals(Table<?> tables, Condition matching, Field<UUID> deal, Field<Instant> opened) {

    static ChosenDeals by(Viewer viewer, DealFilter filter) {
        Optional<String> words =
                filter.text().map(Text::searchable).filter(text -> !text.isEmpty());
        return words.map(text -> searched(viewer, filter, text))
                .orElseGet(() -> filtered(viewer, filter));
    }

    private static ChosenDeals searched(Viewer viewer, DealFilter filter, String words) {
        Table<?> texts = looksAtDeals(viewer, filter) ? textsOfDeals() : DEAL_TEXTS;
        return new ChosenDeals(
                looksAtRuns(filter)
                        ? withRuns(texts, DEAL_TEXTS.WORKSPACE_ID, DEAL_TEXTS.DEAL_ID)
                        : texts,
                DEAL_TEXTS
                        .WORKSPACE_ID
                        .eq(viewer.workspace().value())
                        .and(DealRows.hold(words))
                        .and(matches(viewer, filter)),
                DEAL_TEXTS.DEAL_ID,
                DEAL_TEXTS.OPENED_AT);
    }

    private static ChosenDeals filtered(Viewer viewer, DealFilter filter) {
        return new ChosenDeals(
                looksAtRuns(filter) ? withRuns(DEALS, DEALS.WORKSPACE_ID, DEALS.DEAL_ID) : DEALS,
                DEALS.WORKSPACE_ID.eq(viewer.workspace().value()).and(matches(viewer, filter)),
                DEALS.DEAL_ID,
                DEALS.OPENED_AT);
    }

    private static boolean looksAtDeals(Viewer viewer, DealFilter filter) {
        return !viewer.isAdmin() || filter.owner().isPresent() || filter.status().isPresent();
    }

    private static boolean looksAtRuns(DealFilter filter) {
        return filter.process().isPresent() || filter.stage().isPresent();
    }

    private static Table<?> textsOfDeals() {
        return DEAL_TEXTS
                .join(DEALS)
                .on(DEALS.WORKSPACE_ID.eq(DEAL_TEXTS.WORKSPACE_ID))
                .and(DEALS.DEAL_ID.eq(DEAL_TEXTS.DEAL_ID));
    }

    private static Table<?> withRuns(Table<?> deals, Field<UUID> workspace, Field<UUID> deal) {
        return deals.join(RUNS).on(RUNS.WORKSPACE_ID.eq(workspace)).and(RUNS.DEAL_ID.eq(deal));
    }

    private static Condition matches(Viewer viewer, DealFilter filter) {
        return DSL.and(
                filter.process().map(key -> runsOn(viewer, key)).orElse(noCondition()),
                filter.stage().map(RUNS.STAGE::eq).orElse(noCondition()),
                filter.status().map(Status::code).map(DEALS.STATUS::eq).orElse(noCondition()),
                DealRows.ownedBy(filter.owner()),
                Users.owns(viewer, DEALS.OWNER_ID));
    }

    private static Condition runsOn(Viewer viewer, String process) {
        return RUNS.PROCESS_ID.in(
                select(PROCESSES.PROCESS_ID)
                        .from(PROCESSES)
                        .where(PROCESSES.WORKSPACE_ID.eq(viewer.workspace().value()))
                        .and(PROCESSES.KEY.eq(process)));
    }

    /** Those opened last, behind a place in the list. */
    List<DealId> newest(DSLContext db, Optional<Cursor> after, int limit) {
        Condition older =
                after.map(place -> row(opened, deal).lessThan(place.at(), place.id()))
                        .orElse(noCondition());
        return db.select(deal)
                .from(tables)
                .where(matching)
                .and(older)
                .orderBy(opened.desc(), deal.desc())
                .limit(limit)
                .fetch(found -> new DealId(found.value1()));
    }
}
