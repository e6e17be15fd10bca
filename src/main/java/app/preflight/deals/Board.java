package app.preflight.deals;

import static app.preflight.schema.Tables.BOARD_TOTALS;
import static org.jooq.impl.DSL.sum;

import app.preflight.accounts.Users;
import app.preflight.database.Database;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Processes;
import app.preflight.processes.Stage;
import app.preflight.shared.Money;
import app.preflight.shared.ProcessId;
import app.preflight.shared.Text;
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
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Component;

/** The deals whose runs go on, in columns by stage, the latest comer on top. */
@Component
class Board {

    /** So many cards of a column at once; a page shows fewer, and more when it is scrolled. */
    static final int CARDS = 50;

    private final Database database;
    private final Processes processes;
    private final DealRows rows;

    Board(Database database, Processes processes, DealRows rows) {
        this.database = database;
        this.processes = processes;
        this.rows = rows;
    }

    /**
     * @param text as it is searched for; an empty one asks for all
     * @param cards how many of each column are shown
     */
    record Filter(Optional<UserId> owner, Optional<String> text, int cards) {

        Filter {
            text = text.map(Text::searchable).filter(words -> !words.isEmpty());
        }
    }

    /** Deals of older versions stand in the stages that these had. */
    List<BoardColumn> columns(Viewer viewer, ProcessVersion process, Filter filter) {
        return database.read(
                viewer.workspace(),
                db -> {
                    Map<String, List<Total>> totals = totals(db, viewer, process, filter);
                    List<Stage> stages =
                            processes.stages(viewer.workspace(), process, totals.keySet());
                    Map<String, List<Deal>> cards =
                            cards(db, viewer, process, stages, filter, Cursor.BEGINNING);
                    return stages.stream()
                            .map(stage ->
                                    column(
                                            stage,
                                            filter,
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
                        db.select(BOARD_TOTALS.PROCESS_ID)
                                .from(BOARD_TOTALS)
                                .where(BOARD_TOTALS.WORKSPACE_ID.eq(viewer.workspace()))
                                .and(Users.owns(viewer, BOARD_TOTALS.OWNER_ID))
                                .groupBy(BOARD_TOTALS.PROCESS_ID)
                                .having(sum(BOARD_TOTALS.DEALS).gt(BigDecimal.ZERO))
                                .fetchSet(BOARD_TOTALS.PROCESS_ID));
    }

    /** More cards of one column. */
    BoardColumn more(
            Viewer viewer, ProcessVersion process, Stage stage, Filter filter, Cursor after) {
        List<Deal> cards =
                database.read(
                        viewer.workspace(),
                        db ->
                                cards(db, viewer, process, List.of(stage), filter, after)
                                        .getOrDefault(stage.key(), List.of()));
        return column(stage, filter, cards, List.of());
    }

    private static BoardColumn column(
            Stage stage, Filter filter, List<Deal> cards, List<Total> totals) {
        boolean isCut = cards.size() > filter.cards();
        List<Deal> shown = isCut ? cards.subList(0, filter.cards()) : cards;
        Optional<String> next =
                isCut
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
            Cursor after) {
        List<String> keys = stages.stream().map(Stage::key).toList();
        Result<Record> found =
                filter.text().isPresent()
                        ? BoardSearch.latest(db, viewer, process, keys, filter, after)
                        : BoardRows.latest(
                                db,
                                viewer,
                                process.id(),
                                keys,
                                filter.owner(),
                                after,
                                filter.cards() + 1);
        return found.stream()
                .map(rows::deal)
                .collect(Collectors.groupingBy(deal -> deal.run().stage().key()));
    }

    private record Total(int deals, Optional<Money> value) {}

    private static Map<String, List<Total>> totals(
            DSLContext db, Viewer viewer, ProcessVersion process, Filter filter) {
        Result<Record> kept =
                filter.text().isPresent()
                        ? BoardSearch.totals(db, viewer, process, filter)
                        : BoardRows.totals(db, viewer, process.id(), filter.owner());
        return kept.stream()
                .sorted(Comparator.comparing(row -> row.get(BOARD_TOTALS.CURRENCY)))
                .collect(
                        Collectors.groupingBy(
                                row -> row.get(BOARD_TOTALS.STAGE),
                                Collectors.mapping(Board::total, Collectors.toList())));
    }

    private static Total total(Record row) {
        String currency = row.get(BOARD_TOTALS.CURRENCY);
        Optional<Money> value =
                currency.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Money(row.get(BoardRows.SUM), Currency.getInstance(currency)));
        return new Total(row.get(BoardRows.COUNT).intValueExact(), value);
    }
}
