package app.preflight.deals;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.DEAL_TEXTS;
import static app.preflight.schema.Tables.PROCESSES;
import static app.preflight.schema.Tables.RUNS;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import app.preflight.accounts.Users;
import app.preflight.deals.run.RunKind;
import app.preflight.shared.DealId;
import app.preflight.shared.Text;
import app.preflight.shared.UserId;
import app.preflight.web.Cursor;
import app.preflight.web.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Which of the deals that a viewer sees match a filter, newest first. Reads no more tables than it
 * must: what is searched for is found among the texts alone, and a stage's deals among the runs.
 */
record ChosenDeals(Viewer viewer, DealFilter filter, Optional<String> words) {

    static ChosenDeals by(Viewer viewer, DealFilter filter) {
        return new ChosenDeals(
                viewer,
                filter,
                filter.text().map(Text::searchable).filter(text -> !text.isEmpty()));
    }

    /** Those opened last, behind a place in the list. */
    List<DealId> newest(DSLContext db, Optional<Cursor> after, int limit) {
        return db.fetch(query(after, limit)).map(Record2::value1);
    }

    Select<Record2<DealId, Instant>> query(Optional<Cursor> after, int limit) {
        if (words.isPresent()) {
            return searched(words.get(), after, limit);
        }
        return filter.stage().isPresent() ? inStage(after, limit) : filtered(after, limit);
    }

    private Select<Record2<DealId, Instant>> searched(
            String text, Optional<Cursor> after, int limit) {
        Table<?> tables = filter.status().isPresent() ? with(DEAL_TEXTS, deals()) : DEAL_TEXTS;
        return page(
                looksAtRuns() ? with(tables, runs()) : tables,
                DEAL_TEXTS
                        .WORKSPACE_ID
                        .eq(viewer.workspace())
                        .and(DealRows.hold(text))
                        .and(isOwned(DEAL_TEXTS.OWNER_ID))
                        .and(hasStatus())
                        .and(looksAtRuns() ? stands() : noCondition()),
                DEAL_TEXTS.DEAL_ID,
                DEAL_TEXTS.OPENED_AT,
                after,
                limit);
    }

    private record With(Table<?> table, Condition on) {}

    private static Table<?> with(Table<?> table, With other) {
        return table.join(other.table()).on(other.on());
    }

    private static With deals() {
        return new With(
                DEALS,
                DEALS.WORKSPACE_ID
                        .eq(DEAL_TEXTS.WORKSPACE_ID)
                        .and(DEALS.DEAL_ID.eq(DEAL_TEXTS.DEAL_ID)));
    }

    private static With runs() {
        return new With(
                RUNS,
                RUNS.WORKSPACE_ID
                        .eq(DEAL_TEXTS.WORKSPACE_ID)
                        .and(RUNS.DEAL_ID.eq(DEAL_TEXTS.DEAL_ID))
                        .and(RunKind.IS_PROCESS));
    }

    private boolean looksAtRuns() {
        return filter.process().isPresent() || filter.stage().isPresent();
    }

    private Condition stands() {
        return RUNS.PROCESS_ID
                .in(select(PROCESSES.PROCESS_ID).from(PROCESSES).where(isAsked()))
                .and(filter.stage().map(RUNS.STAGE::eq).orElse(noCondition()));
    }

    private Condition isAsked() {
        return PROCESSES
                .WORKSPACE_ID
                .eq(viewer.workspace())
                .and(filter.process().map(PROCESSES.KEY::eq).orElse(noCondition()));
    }

    /** Process by process, where none is named: each has an index of its stages' deals. */
    private Select<Record2<DealId, Instant>> inStage(Optional<Cursor> after, int limit) {
        Table<?> tables =
                filter.status().isPresent()
                        ? RUNS.join(DEALS)
                                .on(DEALS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID))
                                .and(DEALS.DEAL_ID.eq(RUNS.DEAL_ID))
                        : RUNS;
        Condition there =
                RUNS.WORKSPACE_ID
                        .eq(viewer.workspace())
                        .and(RunKind.IS_PROCESS)
                        .and(RUNS.PROCESS_ID.eq(PROCESSES.PROCESS_ID))
                        .and(filter.stage().map(RUNS.STAGE::eq).orElse(noCondition()))
                        .and(isOwned(RUNS.OWNER_ID))
                        .and(hasStatus());
        Table<?> ofEach =
                page(tables, there, RUNS.DEAL_ID, RUNS.OPENED_AT, after, limit).asTable("chosen");
        Field<DealId> deal = DSL.field(DSL.name("chosen", "deal_id"), DEALS.DEAL_ID.getDataType());
        Field<Instant> opened =
                DSL.field(DSL.name("chosen", "opened_at"), RUNS.OPENED_AT.getDataType());
        return select(deal, opened)
                .from(PROCESSES)
                .crossJoin(lateral(ofEach))
                .where(isAsked())
                .orderBy(opened.desc(), deal.desc())
                .limit(limit);
    }

    private Select<Record2<DealId, Instant>> filtered(Optional<Cursor> after, int limit) {
        Table<?> tables =
                looksAtRuns()
                        ? DEALS.join(RUNS)
                                .on(RUNS.WORKSPACE_ID.eq(DEALS.WORKSPACE_ID))
                                .and(RUNS.DEAL_ID.eq(DEALS.DEAL_ID))
                                .and(RunKind.IS_PROCESS)
                        : DEALS;
        return page(
                tables,
                DEALS.WORKSPACE_ID
                        .eq(viewer.workspace())
                        .and(isOwned(DEALS.OWNER_ID))
                        .and(hasStatus())
                        .and(looksAtRuns() ? stands() : noCondition()),
                DEALS.DEAL_ID,
                DEALS.OPENED_AT,
                after,
                limit);
    }

    private Condition isOwned(Field<UserId> owner) {
        return filter.owner()
                .map(id -> owner.eq(id))
                .orElse(noCondition())
                .and(Users.owns(viewer, owner));
    }

    private Condition hasStatus() {
        return filter.status().map(Status::code).map(DEALS.STATUS::eq).orElse(noCondition());
    }

    private static Select<Record2<DealId, Instant>> page(
            Table<?> tables,
            Condition matching,
            Field<DealId> deal,
            Field<Instant> opened,
            Optional<Cursor> after,
            int limit) {
        Condition older =
                after.map(place -> row(opened, deal).lessThan(place.at(), new DealId(place.id())))
                        .orElse(noCondition());
        return select(deal, opened)
                .from(tables)
                .where(matching)
                .and(older)
                .orderBy(opened.desc(), deal.desc())
                .limit(limit);
    }
}
