package app.preflight.deals;

import static app.preflight.schema.Tables.BOARD_TOTALS;
import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.DEAL_TEXTS;
import static app.preflight.schema.Tables.RUNS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import app.preflight.accounts.Users;
import app.preflight.deals.run.RunKind;
import app.preflight.processes.ProcessVersion;
import app.preflight.shared.DealId;
import app.preflight.web.Cursor;
import app.preflight.web.Viewer;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;

/**
 * A board of what a search finds: found once among the texts, for all columns, and added up because
 * a search is not kept beforehand.
 */
final class BoardSearch {

    private static final Field<Integer> PLACE = field(name("runs", "place"), Integer.class);

    private BoardSearch() {}

    private static Table<?> texts() {
        return DEAL_TEXTS
                .join(RUNS)
                .on(RUNS.WORKSPACE_ID.eq(DEAL_TEXTS.WORKSPACE_ID))
                .and(RUNS.DEAL_ID.eq(DEAL_TEXTS.DEAL_ID))
                .and(RunKind.IS_PROCESS);
    }

    private static Condition isFound(Viewer viewer, ProcessVersion process, Board.Filter filter) {
        return DEAL_TEXTS
                .WORKSPACE_ID
                .eq(viewer.workspace())
                .and(DealRows.hold(filter.text().orElseThrow()))
                .and(RUNS.PROCESS_ID.eq(process.id()))
                .and(RUNS.STATE.eq(inline("running")))
                .and(filter.owner().map(id -> RUNS.OWNER_ID.eq(id)).orElse(noCondition()))
                .and(Users.owns(viewer, RUNS.OWNER_ID));
    }

    static Result<Record> latest(
            DSLContext db,
            Viewer viewer,
            ProcessVersion process,
            List<String> stages,
            Board.Filter filter,
            Cursor after) {
        Table<?> found =
                select(RUNS.fields())
                        .select(
                                rowNumber()
                                        .over()
                                        .partitionBy(RUNS.STAGE)
                                        .orderBy(RUNS.STAGE_ENTERED_AT.desc(), RUNS.DEAL_ID.desc())
                                        .as("place"))
                        .from(texts())
                        .where(isFound(viewer, process, filter))
                        .and(RUNS.STAGE.in(stages))
                        .and(
                                row(RUNS.STAGE_ENTERED_AT, RUNS.DEAL_ID)
                                        .lessThan(after.at(), new DealId(after.id())))
                        .asTable(RUNS.getName());
        return DealRows.from(db.select(DealColumns.ALL), found)
                .where(PLACE.le(inline(filter.cards() + 1)))
                .orderBy(RUNS.STAGE_ENTERED_AT.desc(), RUNS.DEAL_ID.desc())
                .fetch();
    }

    static Result<Record> totals(
            DSLContext db, Viewer viewer, ProcessVersion process, Board.Filter filter) {
        Field<String> currency = coalesce(DEALS.CURRENCY, inline(""));
        return db.select(
                        new Field<?>[] {
                            RUNS.STAGE.as(BOARD_TOTALS.STAGE),
                            currency.as(BOARD_TOTALS.CURRENCY),
                            count().cast(BigDecimal.class).as(BoardRows.COUNT),
                            coalesce(sum(DEALS.AMOUNT), inline(BigDecimal.ZERO)).as(BoardRows.SUM)
                        })
                .from(texts())
                .join(DEALS)
                .on(DEALS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID).and(DEALS.DEAL_ID.eq(RUNS.DEAL_ID)))
                .where(isFound(viewer, process, filter))
                .groupBy(RUNS.STAGE, currency)
                .fetch();
    }
}
