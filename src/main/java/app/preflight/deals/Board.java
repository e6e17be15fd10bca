package app.preflight.deals;

import static app.preflight.schema.Tables.BOARD_TOTALS;
import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.RUNS;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.unnest;

import app.preflight.accounts.Users;
import app.preflight.database.Database;
import app.preflight.processes.ProcessId;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Processes;
import app.preflight.processes.Stage;
import app.preflight.shared.Money;
import app.preflight.shared.UserId;
import app.preflight.web.Cursor;
import app.preflight.web.Viewer;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** The deals whose runs go on, in columns by stage, the latest comer on top. */
@Component
class Board {

    static final int CARDS = 50;

    private final Database database;
    private final Processes processes;
    private final DealRows rows;

    Board(Database database, Processes processes, DealRows rows) {
        this.database = database;
        this.processes = processes;
        this.rows = rows;
    }

    record Filter(Optional<UserId> owner, Optional<String> text) {}

    /** Deals of older versions stand in the stages that these had. */
    List<BoardColumn> columns(Viewer viewer, ProcessVersion process, Filter filter) {
        return database.read(
                viewer.workspace(),
                db -> {
                    Map<String, List<Total>> totals = totals(db, viewer, process, filter);
                    List<Stage> stages =
                            processes.stages(viewer.workspace(), process, totals.keySet());
                    Map<String, List<Deal>> cards =
                            cards(db, viewer, process, stages, filter, noCondition());
                    return stages.stream()
                            .map(stage ->
                                    column(
                                            stage,
                                            cards.getOrDefault(stage.key(), List.of()),
                                            totals.getOrDefault(stage.key(), List.of())))
                            .toList();
                });
    }

    /** The processes that deals go on in. */
    Set<ProcessId> busy(Viewer viewer) {
        return database.read(
                viewer.workspace(),
                db ->
                        db
                                .select(BOARD_TOTALS.PROCESS_ID)
                                .from(BOARD_TOTALS)
                                .where(BOARD_TOTALS.WORKSPACE_ID.eq(viewer.workspace().value()))
                                .and(Users.owns(viewer, BOARD_TOTALS.OWNER_ID))
                                .groupBy(BOARD_TOTALS.PROCESS_ID)
                                .having(sum(BOARD_TOTALS.DEALS).gt(BigDecimal.ZERO))
                                .fetch(row -> new ProcessId(row.value1()))
                                .stream()
                                .collect(Collectors.toSet()));
    }

    /** More cards of one column. */
    BoardColumn more(
            Viewer viewer, ProcessVersion process, Stage stage, Filter filter, Cursor after) {
        Condition further =
                row(RUNS.STAGE_ENTERED_AT, RUNS.DEAL_ID).lessThan(after.at(), after.id());
        List<Deal> cards =
                database.read(
                        viewer.workspace(),
                        db ->
                                cards(db, viewer, process, List.of(stage), filter, further)
                                        .getOrDefault(stage.key(), List.of()));
        return column(stage, cards, List.of());
    }

    private static BoardColumn column(Stage stage, List<Deal> cards, List<Total> totals) {
        List<Deal> shown = cards.size() > CARDS ? cards.subList(0, CARDS) : cards;
        Optional<String> next =
                cards.size() > CARDS
                        ? Optional.of(
                                new Cursor(
                                                shown.getLast().run().stageEnteredAt(),
                                                shown.getLast().id().value())
                                        .text())
                        : Optional.empty();
        int count = totals.stream().mapToInt(Total::deals).sum();
        List<Money> values = totals.stream().flatMap(total -> total.value().stream()).toList();
        return new BoardColumn(stage, count, values, shown, next);
    }

    private Map<String, List<Deal>> cards(
            DSLContext db,
            Viewer viewer,
            ProcessVersion process,
            List<Stage> stages,
            Filter filter,
            Condition further) {
        return rows
                .select(db, latest(viewer, process, stages, filter, further))
                .orderBy(RUNS.STAGE_ENTERED_AT.desc(), RUNS.DEAL_ID.desc())
                .fetch(rows::deal)
                .stream()
                .collect(Collectors.groupingBy(deal -> deal.run().stage().key()));
    }

    /**
     * The latest runs of each stage, its index read no further than it shows. One part for all
     * columns: of a part a stage the plan took three times as long as the answer. The stages stand
     * in the text, so that PostgreSQL sees how few they are and keeps one plan.
     */
    private static Table<?> latest(
            Viewer viewer,
            ProcessVersion process,
            List<Stage> stages,
            Filter filter,
            Condition further) {
        Table<?> shown =
                unnest(array(stages.stream().map(stage -> inline(stage.key())).toList()))
                        .as("shown", "stage");
        return shown.crossJoin(
                lateral(
                        select(RUNS.fields())
                                .from(RUNS)
                                .join(DEALS)
                                .on(DEALS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID))
                                .and(DEALS.DEAL_ID.eq(RUNS.DEAL_ID))
                                .where(DealRows.visibleTo(viewer))
                                .and(RUNS.PROCESS_ID.eq(process.id().value()))
                                .and(RUNS.STAGE.eq(field(name("shown", "stage"), String.class)))
                                .and(RUNS.STATE.eq(inline("running")))
                                .and(DealRows.ownedBy(filter.owner()))
                                .and(DealRows.contains(viewer, filter.text()))
                                .and(further)
                                .orderBy(RUNS.STAGE_ENTERED_AT.desc(), RUNS.DEAL_ID.desc())
                                .limit(inline(CARDS + 1))
                                .asTable(RUNS.getName())));
    }

    private record Total(int deals, Optional<Money> value) {}

    private Map<String, List<Total>> totals(
            DSLContext db, Viewer viewer, ProcessVersion process, Filter filter) {
        var rowsOfTotals =
                filter.text().isPresent()
                        ? counted(db, viewer, process, filter)
                        : kept(db, viewer, process, filter);
        return rowsOfTotals.fetch().stream()
                .sorted(Comparator.comparing(Record4::value2))
                .collect(
                        Collectors.groupingBy(
                                Record4::value1,
                                Collectors.mapping(Board::total, Collectors.toList())));
    }

    private static Select<Record4<String, String, BigDecimal, BigDecimal>> kept(
            DSLContext db, Viewer viewer, ProcessVersion process, Filter filter) {
        Condition owner =
                filter.owner()
                        .map(id -> BOARD_TOTALS.OWNER_ID.eq(id.value()))
                        .orElse(noCondition());
        return db.select(
                        BOARD_TOTALS.STAGE,
                        BOARD_TOTALS.CURRENCY,
                        sum(BOARD_TOTALS.DEALS),
                        sum(BOARD_TOTALS.AMOUNT))
                .from(BOARD_TOTALS)
                .where(BOARD_TOTALS.WORKSPACE_ID.eq(viewer.workspace().value()))
                .and(BOARD_TOTALS.PROCESS_ID.eq(process.id().value()))
                .and(Users.owns(viewer, BOARD_TOTALS.OWNER_ID))
                .and(owner)
                .groupBy(BOARD_TOTALS.STAGE, BOARD_TOTALS.CURRENCY)
                .having(sum(BOARD_TOTALS.DEALS).gt(BigDecimal.ZERO));
    }

    /** A search is not kept beforehand: its few deals are added up. */
    private static Select<Record4<String, String, BigDecimal, BigDecimal>> counted(
            DSLContext db, Viewer viewer, ProcessVersion process, Filter filter) {
        var currency = coalesce(DEALS.CURRENCY, inline(""));
        return db.select(
                        RUNS.STAGE,
                        currency,
                        count().cast(BigDecimal.class),
                        coalesce(sum(DEALS.AMOUNT), inline(BigDecimal.ZERO)))
                .from(RUNS)
                .join(DEALS)
                .on(DEALS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID).and(DEALS.DEAL_ID.eq(RUNS.DEAL_ID)))
                .where(DealRows.visibleTo(viewer))
                .and(RUNS.PROCESS_ID.eq(process.id().value()))
                .and(RUNS.STATE.eq(inline("running")))
                .and(DealRows.ownedBy(filter.owner()))
                .and(DealRows.contains(viewer, filter.text()))
                .groupBy(RUNS.STAGE, currency);
    }

    private static Total total(Record4<String, String, BigDecimal, BigDecimal> row) {
        Optional<Money> value =
                row.value2().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Money(row.value4(), Currency.getInstance(row.value2())));
        return new Total(row.value3().intValueExact(), value);
    }
}
