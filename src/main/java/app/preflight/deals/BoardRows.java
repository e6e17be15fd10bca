package app.preflight.deals;

import static app.preflight.schema.Tables.BOARD_TOTALS;
import static app.preflight.schema.Tables.RUNS;
import static app.preflight.schema.Tables.USERS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import app.preflight.accounts.ScopedQuery;
import app.preflight.database.FixedQuery;
import app.preflight.deals.run.RunKind;
import app.preflight.shared.DealId;
import app.preflight.shared.ProcessId;
import app.preflight.shared.UserId;
import app.preflight.web.Cursor;
import app.preflight.web.Viewer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The runs of a board that nobody searches: each stage's latest, its index read no further than it
 * shows; what is shown of a deal stands on it. All columns in one part: of a part a stage the plan
 * took three times as long as the answer.
 */
final class BoardRows {

    private static final Param<ProcessId> PROCESS = param("process", RUNS.PROCESS_ID);
    private static final Param<String[]> STAGES = param("stages", String[].class);
    private static final Param<Instant> AT = param("at", RUNS.STAGE_ENTERED_AT);
    private static final Param<DealId> DEAL = param("deal", RUNS.DEAL_ID);
    private static final Param<Integer> MOST = param("most", Integer.class);
    private static final Param<UserId> OWNER = param("owner", RUNS.OWNER_ID);

    private static final Field<UserId> SEEN =
            field(name("seen", "user_id"), USERS.USER_ID.getDataType());
    private static final Field<String> STAGE = field(name("shown", "stage"), String.class);

    static final Field<BigDecimal> COUNT = sum(BOARD_TOTALS.DEALS).as("deals");
    static final Field<BigDecimal> SUM = sum(BOARD_TOTALS.AMOUNT).as("amount");

    private static final FixedQuery LATEST = FixedQuery.of(latest(inStage(noCondition())));

    /** Owner by owner, for a stage's index would be read past whatever is others'. */
    private static final ScopedQuery LATEST_OF =
            ScopedQuery.of(USERS.USER_ID, visible -> latest(ofOwners(visible)));

    private static final ScopedQuery TOTALS =
            ScopedQuery.of(
                    BOARD_TOTALS.OWNER_ID,
                    visible ->
                            select(BOARD_TOTALS.STAGE, BOARD_TOTALS.CURRENCY, COUNT, SUM)
                                    .from(BOARD_TOTALS)
                                    .where(BOARD_TOTALS.WORKSPACE_ID.eq(ScopedQuery.WORKSPACE))
                                    .and(BOARD_TOTALS.PROCESS_ID.eq(PROCESS))
                                    .and(isAsked(BOARD_TOTALS.OWNER_ID))
                                    .and(visible)
                                    .groupBy(BOARD_TOTALS.STAGE, BOARD_TOTALS.CURRENCY)
                                    .having(sum(BOARD_TOTALS.DEALS).gt(inline(BigDecimal.ZERO))));

    private BoardRows() {}

    static Select<Record> latest(Select<?> runs) {
        return DealRows.from(
                        select(DealColumns.ALL),
                        DSL.table("unnest({0})", STAGES)
                                .as("shown", "stage")
                                .crossJoin(lateral(runs.asTable(RUNS.getName()))))
                .orderBy(RUNS.STAGE_ENTERED_AT.desc(), RUNS.DEAL_ID.desc());
    }

    static Select<?> inStage(Condition owned) {
        return select(RUNS.fields())
                .from(RUNS)
                .where(RUNS.WORKSPACE_ID.eq(ScopedQuery.WORKSPACE))
                .and(RunKind.IS_PROCESS)
                .and(RUNS.PROCESS_ID.eq(PROCESS))
                .and(RUNS.STAGE.eq(STAGE))
                .and(RUNS.STATE.eq(inline("running")))
                .and(owned)
                .and(row(RUNS.STAGE_ENTERED_AT, RUNS.DEAL_ID).lessThan(AT, DEAL))
                .orderBy(RUNS.STAGE_ENTERED_AT.desc(), RUNS.DEAL_ID.desc())
                .limit(MOST);
    }

    static Select<?> ofOwners(Condition visible) {
        Table<?> seen =
                select(USERS.USER_ID)
                        .from(USERS)
                        .where(USERS.WORKSPACE_ID.eq(ScopedQuery.WORKSPACE))
                        .and(isAsked(USERS.USER_ID))
                        .and(visible)
                        .asTable("seen");
        return select(RUNS.fields())
                .from(seen)
                .crossJoin(lateral(inStage(RUNS.OWNER_ID.eq(SEEN)).asTable(RUNS.getName())))
                .orderBy(RUNS.STAGE_ENTERED_AT.desc(), RUNS.DEAL_ID.desc())
                .limit(MOST);
    }

    private static Condition isAsked(Field<UserId> owner) {
        return owner.eq(coalesce(OWNER, owner));
    }

    /** So many of each stage, behind a place in it. */
    static Result<Record> latest(
            DSLContext db,
            Viewer viewer,
            ProcessId process,
            Collection<String> stages,
            Optional<UserId> owner,
            Cursor after,
            int most) {
        FixedQuery.Call call =
                viewer.isAdmin() && owner.isEmpty()
                        ? LATEST.call().set(ScopedQuery.WORKSPACE, viewer.workspace())
                        : LATEST_OF.by(viewer).set(OWNER, owner.orElse(null));
        return call.set(PROCESS, process)
                .set(STAGES, stages.toArray(String[]::new))
                .set(AT, after.at())
                .set(DEAL, new DealId(after.id()))
                .set(MOST, most)
                .fetch(db);
    }

    /** How many deals stand in each stage and what they are worth, a row a currency. */
    static Result<Record> totals(
            DSLContext db, Viewer viewer, ProcessId process, Optional<UserId> owner) {
        return TOTALS.by(viewer).set(PROCESS, process).set(OWNER, owner.orElse(null)).fetch(db);
    }
}
