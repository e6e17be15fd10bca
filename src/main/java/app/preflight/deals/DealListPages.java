package app.preflight.deals;

import app.preflight.accounts.NamedUsers;
import app.preflight.accounts.User;
import app.preflight.accounts.Users;
import app.preflight.templates.Templates;
import app.preflight.web.Cursor;
import app.preflight.web.Listed;
import app.preflight.web.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** All deals, open and closed, found by a few words. */
@Controller
class DealListPages {

    private static final int ROWS = 50;

    private final DealLists lists;
    private final Users users;
    private final NamedUsers named;
    private final Templates templates;

    DealListPages(DealLists lists, Users users, NamedUsers named, Templates templates) {
        this.lists = lists;
        this.users = users;
        this.named = named;
        this.templates = templates;
    }

    @GetMapping("/deals")
    View list(
            Page page,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String after) {
        Optional<Status> wanted =
                Arrays.stream(Status.values())
                        .filter(known -> known.code().equals(status))
                        .findFirst();
        DealFilter filter =
                new DealFilter(
                        Optional.empty(),
                        Optional.empty(),
                        wanted,
                        owner.isEmpty()
                                ? Optional.empty()
                                : named.user(page.me(), owner).map(User::id),
                        Optional.of(q).filter(text -> !text.isBlank()));
        List<Deal> found = lists.list(page.me(), filter, Cursor.parse(after), ROWS + 1);
        Listed<Deal> rows =
                Listed.of(
                        found, ROWS, deal -> new Cursor(deal.openedAt(), deal.id().value()).text());
        DealListChoice choice = new DealListChoice(users.visibleTo(page.me()), owner, status, q);
        return page.view(templates.dealsList(page, choice, rows));
    }
}
