package app.preflight.deals;

import app.preflight.accounts.NamedUsers;
import app.preflight.accounts.User;
import app.preflight.accounts.Users;
import app.preflight.processes.Offer;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Processes;
import app.preflight.processes.Stage;
import app.preflight.shared.ProcessId;
import app.preflight.shared.UserId;
import app.preflight.templates.Templates;
import app.preflight.web.Cursor;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The board, and more cards of one of its columns. */
@Controller
@RequestMapping("/board")
class BoardPages {

    /** So many cards of a column are on the screen, and so many come as it is scrolled. */
    private static final int CARDS = 8;

    private static final int MORE_CARDS = 24;

    private final Board board;
    private final Processes processes;
    private final Users users;
    private final NamedUsers named;
    private final Templates templates;

    BoardPages(
            Board board, Processes processes, Users users, NamedUsers named, Templates templates) {
        this.board = board;
        this.processes = processes;
        this.users = users;
        this.named = named;
        this.templates = templates;
    }

    @GetMapping
    View board(
            Page page,
            @RequestParam Optional<String> process,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String q) {
        Viewer viewer = page.me();
        List<ProcessVersion> all = shown(viewer);
        ProcessVersion chosen =
                process.flatMap(key ->
                                all.stream().filter(known -> known.key().equals(key)).findFirst())
                        .orElse(all.getFirst());
        BoardChoice choice = new BoardChoice(all, chosen, users.visibleTo(viewer), owner, q);
        Board.Filter filter = filter(viewer, owner, q, CARDS);
        return page.view(templates.dealsBoard(page, choice, board.columns(viewer, chosen, filter)));
    }

    /** The cards alone for the board that is scrolled, else a board of that column. */
    @GetMapping("/cards")
    View more(
            Page page,
            @RequestParam String process,
            @RequestParam String stage,
            @RequestParam String after,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String q) {
        Viewer viewer = page.me();
        ProcessVersion version = processes.find(viewer, process).orElseThrow(NotFound::new);
        Stage shown =
                processes.stage(viewer.workspace(), version, stage).orElseThrow(NotFound::new);
        Cursor cursor = Cursor.parse(after).orElseThrow(NotFound::new);
        BoardColumn column =
                board.more(viewer, version, shown, filter(viewer, owner, q, MORE_CARDS), cursor);
        if (page.isPart()) {
            BoardChoice choice = new BoardChoice(List.of(), version, List.of(), owner, q);
            return page.view(templates.dealsCards(page, choice, column));
        }
        BoardChoice choice =
                new BoardChoice(shown(viewer), version, users.visibleTo(viewer), owner, q);
        return page.view(templates.dealsBoard(page, choice, List.of(column)));
    }

    /** What deals are opened on, and what is retired and has deals that go on. */
    private List<ProcessVersion> shown(Viewer viewer) {
        List<Offer> offers = processes.offers(viewer);
        Set<ProcessId> busy =
                offers.stream().allMatch(Offer::isOpen) ? Set.of() : board.busy(viewer);
        return offers.stream()
                .filter(offer -> offer.isOpen() || busy.contains(offer.version().id()))
                .map(Offer::version)
                .toList();
    }

    private Board.Filter filter(Viewer viewer, String owner, String q, int cards) {
        Optional<UserId> user =
                owner.isEmpty() ? Optional.empty() : named.user(viewer, owner).map(User::id);
        return new Board.Filter(user, Optional.of(q), cards);
    }
}
