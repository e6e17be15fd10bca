package app.preflight.deals;

import app.preflight.accounts.NamedUsers;
import app.preflight.deals.run.ProcessPin;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Processes;
import app.preflight.processes.Stage;
import app.preflight.shared.Money;
import app.preflight.shared.UserId;
import app.preflight.web.Cursor;
import app.preflight.web.Invalid;
import app.preflight.web.Viewer;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/board}: the deals in progress, in columns in stage order. */
@RestController
@RequestMapping("/api/v1/board")
class BoardApi {

    private final Board board;
    private final Processes processes;
    private final NamedUsers named;

    BoardApi(Board board, Processes processes, NamedUsers named) {
        this.board = board;
        this.processes = processes;
        this.named = named;
    }

    record BoardBody(ProcessPin process, List<ColumnBody> columns) {}

    /** The value is in the workspace's currency; deals in others are added up in {@code values}. */
    record ColumnBody(
            String stage,
            String name,
            int count,
            Money value,
            List<Money> values,
            List<DealBody> cards,
            Optional<String> next) {}

    @GetMapping
    BoardBody board(
            Viewer viewer,
            @RequestParam Optional<String> process,
            @RequestParam Optional<String> owner,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> stage,
            @RequestParam Optional<String> after,
            Locale locale) {
        ProcessVersion version = process(viewer, DealFilter.given(process));
        Optional<UserId> user = DealFilter.given(owner).map(name -> named.owner(viewer, name));
        Board.Filter filter = new Board.Filter(user, DealFilter.given(q), Board.CARDS);
        Optional<String> wanted = DealFilter.given(stage);
        List<BoardColumn> columns =
                wanted.isPresent()
                        ? List.of(more(viewer, version, wanted.get(), filter, after))
                        : board.columns(viewer, version, filter);
        return new BoardBody(
                ProcessPin.of(version),
                columns.stream().map(column -> body(viewer.currency(), column, locale)).toList());
    }

    private ProcessVersion process(Viewer viewer, Optional<String> key) {
        return key.isEmpty()
                ? processes.all(viewer).getFirst()
                : processes
                        .find(viewer, key.get())
                        .filter(ProcessVersion::isForDeals)
                        .orElseThrow(() -> new Invalid("process", "error.process"));
    }

    private BoardColumn more(
            Viewer viewer,
            ProcessVersion process,
            String key,
            Board.Filter filter,
            Optional<String> after) {
        Stage stage =
                processes
                        .stage(viewer.workspace(), process, key)
                        .orElseThrow(() -> new Invalid("stage", "error.stage"));
        Cursor cursor =
                after.flatMap(Cursor::parse)
                        .orElseThrow(() -> new Invalid("after", "error.cursor"));
        return board.more(viewer, process, stage, filter, cursor);
    }

    private static ColumnBody body(Currency currency, BoardColumn column, Locale locale) {
        Money value =
                column.values().stream()
                        .filter(money -> money.currency().equals(currency))
                        .findFirst()
                        .orElse(new Money(BigDecimal.ZERO, currency));
        return new ColumnBody(
                column.stage().key(),
                column.stage().name().in(locale),
                column.count(),
                value,
                column.values(),
                column.cards().stream().map(DealBody::of).toList(),
                column.next());
    }
}
