package app.preflight.deals;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.DEAL_TEXTS;
import static app.preflight.schema.Tables.RUNS;
import static org.jooq.impl.DSL.inline;

import app.preflight.accounts.ScopedQuery;
import app.preflight.database.FixedQuery;
import app.preflight.deals.run.RunKind;
import app.preflight.deals.run.RunRows;
import app.preflight.shared.Actor;
import app.preflight.shared.DealId;
import app.preflight.web.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSelectStep;
import org.jooq.TableLike;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Deals as rows: from which tables, and which of them. */
@Component
class DealRows {

    private static final Param<DealId> DEAL = DSL.param("deal", RUNS.DEAL_ID);

    private static final Param<UUID[]> DEALS_ASKED = DSL.param("deals", UUID[].class);

    private static final ScopedQuery FIND =
            ScopedQuery.of(
                    DEALS.OWNER_ID,
                    visible ->
                            from(DSL.select(DealColumns.ALL), RUNS)
                                    .where(RUNS.WORKSPACE_ID.eq(ScopedQuery.WORKSPACE))
                                    .and(RUNS.DEAL_ID.eq(DEAL))
                                    .and(RunKind.IS_PROCESS)
                                    .and(visible));

    private static final ScopedQuery SHEET =
            ScopedQuery.of(
                    RUNS.OWNER_ID,
                    visible ->
                            from(
                                            DSL.select(DealColumns.ALL)
                                                    .select(RunRows.LIST)
                                                    .select(DEALS.PLAYBOOK_AT),
                                            RUNS)
                                    .where(RUNS.WORKSPACE_ID.eq(ScopedQuery.WORKSPACE))
                                    .and(RUNS.DEAL_ID.eq(DEAL))
                                    .and(RunKind.IS_PROCESS)
                                    .and(visible));

    private static final ScopedQuery NEWEST =
            ScopedQuery.of(
                    DEALS.OWNER_ID,
                    visible ->
                            from(DSL.select(DealColumns.ALL), RUNS)
                                    .where(RUNS.WORKSPACE_ID.eq(ScopedQuery.WORKSPACE))
                                    .and(FixedQuery.isAmong(RUNS.DEAL_ID, DEALS_ASKED))
                                    .and(RunKind.IS_PROCESS)
                                    .and(visible)
                                    .orderBy(DEALS.OPENED_AT.desc(), DEALS.DEAL_ID.desc()));

    private final RunRows runs;

    DealRows(RunRows runs) {
        this.runs = runs;
    }

    Optional<Deal> find(DSLContext db, Viewer viewer, DealId id) {
        return FIND.by(viewer).set(DEAL, id).fetch(db).stream().findFirst().map(this::deal);
    }

    Optional<DealSheet> findSheet(DSLContext db, Viewer viewer, DealId id) {
        return SHEET.by(viewer).set(DEAL, id).fetch(db).stream()
                .findFirst()
                .map(row ->
                        new DealSheet(
                                deal(row),
                                runs.checklist(row),
                                row.get(DEALS.PLAYBOOK_AT) != null));
    }

    /** Those of the deals that the viewer sees, newest first. */
    List<Deal> newest(DSLContext db, Viewer viewer, Collection<DealId> ids) {
        UUID[] asked = ids.stream().map(DealId::value).toArray(UUID[]::new);
        return NEWEST.by(viewer).set(DEALS_ASKED, asked).fetch(db).map(this::deal);
    }

    static SelectOnConditionStep<Record> from(SelectSelectStep<Record> deals, TableLike<?> runs) {
        return deals.select(RunRows.COLUMNS)
                .from(runs)
                .join(DEALS)
                .on(DEALS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID).and(DEALS.DEAL_ID.eq(RUNS.DEAL_ID)))
                .join(DealColumns.OWNERS)
                .on(
                        DealColumns.OWNERS
                                .WORKSPACE_ID
                                .eq(DEALS.WORKSPACE_ID)
                                .and(DealColumns.OWNERS.USER_ID.eq(DEALS.OWNER_ID)))
                .leftJoin(DealColumns.CLOSERS)
                .on(
                        DealColumns.CLOSERS
                                .WORKSPACE_ID
                                .eq(DEALS.WORKSPACE_ID)
                                .and(DealColumns.CLOSERS.USER_ID.eq(DEALS.CLOSED_BY)))
                .leftJoin(RunRows.HOLDERS)
                .on(RunRows.HOLDERS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID))
                .and(RunRows.HOLDERS.USER_ID.eq(RUNS.HELD_BY));
    }

    /**
     * Part of a title, an organisation's or contact's name, an e-mail address or a phone number.
     * The words stand in the statement's text: PostgreSQL looks for rare ones by their trigrams and
     * for frequent ones among the newest deals, which one plan for all could not do.
     */
    static Condition hold(String words) {
        return DEAL_TEXTS.TEXT.contains(inline(words));
    }

    Deal deal(Record row) {
        return new Deal(
                row.get(RUNS.DEAL_ID),
                row.get(DEALS.TITLE),
                row.get(DEALS.ORGANISATION_NAME),
                DealColumns.contact(row),
                new Actor(row.get(DEALS.OWNER_ID), row.get(DealColumns.OWNERS.NAME)),
                DealColumns.value(row),
                DealColumns.closeDate(row),
                DealColumns.nextStep(row),
                DealColumns.particulars(row),
                Status.of(row.get(DEALS.STATUS)),
                DealColumns.closure(row),
                row.get(DEALS.OPENED_AT),
                runs.run(row),
                new Deal.Progress(
                        row.get(RUNS.ITEMS_SETTLED),
                        row.get(RUNS.ITEMS_TOTAL),
                        row.get(RUNS.STAGE_SETTLED),
                        row.get(RUNS.STAGE_TOTAL),
                        row.get(RUNS.MUSTS_OPEN)),
                row.get(DEALS.REVISION));
    }
}
