package app.preflight.deals;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.RUNS;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import app.preflight.accounts.ScopedQuery;
import app.preflight.database.FixedQuery;
import app.preflight.deals.TodayEntry.Reason;
import app.preflight.deals.run.RunKind;
import app.preflight.deals.run.RunRows;
import app.preflight.shared.DealId;
import app.preflight.shared.UserId;
import app.preflight.web.Viewer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * One owner's deals in the parts of Today, each read along its index and no further than is shown
 * or counted.
 */
final class TodayRows {

    /** The days are counted from here on, by the table too. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private static final Param<UserId> OWNER = param("owner", DEALS.OWNER_ID);
    private static final Param<Long> TODAY = param("today", Long.class);
    private static final Param<Long> PLACE = param("place", Long.class);
    private static final Param<DealId> DEAL = param("deal", DEALS.DEAL_ID);

    private static final Map<Reason, Param<Integer>> MOST =
            each(reason -> param(name("most", reason), Integer.class));

    private static final Map<Reason, Field<Integer>> COUNTS =
            each(reason ->
                    DSL.field(
                                    select(DSL.count())
                                            .from(
                                                    selectOne()
                                                            .from(DEALS)
                                                            .where(isPart(reason))
                                                            .limit(inline(TodayGroup.COUNTED + 1))
                                                            .asTable("part")))
                            .as(name("count", reason)));

    private static final FixedQuery COUNT = FixedQuery.of(select(COUNTS.values()));

    private static final Field<String> REASON =
            DSL.field(DSL.name("chosen", "reason"), String.class);
    private static final Field<DealId> CHOSEN =
            DSL.field(DSL.name("chosen", "deal_id"), DEALS.DEAL_ID.getDataType());

    private static final FixedQuery CHOOSE =
            FixedQuery.of(
                    DealRows.from(
                                    select(DealColumns.ALL)
                                            .select(RunRows.STATES, REASON, DEALS.TODAY_PLACE),
                                    RUNS)
                            .join(chosen())
                            .on(CHOSEN.eq(RUNS.DEAL_ID))
                            .where(RUNS.WORKSPACE_ID.eq(ScopedQuery.WORKSPACE))
                            .and(RunKind.IS_PROCESS)
                            .orderBy(DEALS.TODAY_PLACE, DEALS.DEAL_ID));

    private TodayRows() {}

    private static <T> Map<Reason, T> each(Function<Reason, T> made) {
        return Arrays.stream(Reason.values())
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                made,
                                (one, other) -> one,
                                () -> new EnumMap<>(Reason.class)));
    }

    static String name(String what, Reason reason) {
        return what + "_" + reason.code().replace('-', '_');
    }

    private static Condition isPart(Reason reason) {
        Condition part =
                DEALS.WORKSPACE_ID
                        .eq(ScopedQuery.WORKSPACE)
                        .and(DEALS.OWNER_ID.eq(OWNER))
                        .and(
                                DEALS.TODAY_PART.eq(
                                        inline(reason.isByDay() ? "dated" : reason.code())));
        return switch (reason) {
            case OVERDUE -> part.and(DEALS.TODAY_PLACE.lt(TODAY));
            case TODAY -> part.and(DEALS.TODAY_PLACE.eq(TODAY));
            case LATER -> part.and(DEALS.TODAY_PLACE.gt(TODAY));
            case PLAYBOOK, NO_NEXT_STEP, AFTERCARE, ON_HOLD -> part;
        };
    }

    private static Table<?> chosen() {
        Select<Record2<DealId, String>> all =
                Arrays.stream(Reason.values())
                        .map(TodayRows::part)
                        .reduce(Select::unionAll)
                        .orElseThrow();
        return all.asTable("chosen", "deal_id", "reason");
    }

    static Select<Record2<DealId, String>> part(Reason reason) {
        return select(DEALS.DEAL_ID, inline(reason.code()))
                .from(DEALS)
                .where(isPart(reason))
                .and(row(DEALS.TODAY_PLACE, DEALS.DEAL_ID).greaterThan(PLACE, DEAL))
                .orderBy(DEALS.TODAY_PLACE, DEALS.DEAL_ID)
                .limit(MOST.get(reason));
    }

    /** How many deals stand in each part, as far as they are counted. */
    static Map<Reason, Integer> count(DSLContext db, Viewer viewer, LocalDate today) {
        Record counts = own(COUNT, viewer, today).fetch(db).getFirst();
        return each(reason -> counts.get(COUNTS.get(reason)));
    }

    /** So many of each part behind a place in it, part by part in their own order. */
    static Result<Record> behind(
            DSLContext db,
            Viewer viewer,
            LocalDate today,
            TodayPlace place,
            Map<Reason, Integer> most) {
        FixedQuery.Call call =
                own(CHOOSE, viewer, today).set(PLACE, place.place()).set(DEAL, place.deal());
        MOST.forEach((reason, parameter) -> call.set(parameter, most.getOrDefault(reason, 0)));
        return call.fetch(db);
    }

    private static FixedQuery.Call own(FixedQuery query, Viewer viewer, LocalDate today) {
        return query.call()
                .set(ScopedQuery.WORKSPACE, viewer.workspace())
                .set(OWNER, viewer.id())
                .set(TODAY, ChronoUnit.DAYS.between(FIRST_DAY, today));
    }

    static Reason reason(Record row) {
        return Reason.of(row.get(REASON)).orElseThrow();
    }

    static TodayPlace place(Deal deal, Record row) {
        return new TodayPlace(row.get(DEALS.TODAY_PLACE), deal.id());
    }
}
