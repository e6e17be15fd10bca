package app.preflight.deals;

import app.preflight.deals.playbooks.Closings;
import app.preflight.deals.playbooks.Opening;
import app.preflight.deals.playbooks.Openings;
import app.preflight.deals.playbooks.PlaybookCauses;
import app.preflight.deals.playbooks.PlaybookClosure;
import app.preflight.deals.playbooks.PlaybookRequest;
import app.preflight.deals.run.PlaybookClosed;
import app.preflight.shared.Ids;
import app.preflight.templates.Templates;
import app.preflight.web.Body;
import app.preflight.web.Entries;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Refusal;
import app.preflight.web.Submitted;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/**
 * Something happened to a deal: its playbook is opened, and closed. Its items are acted on as any
 * other.
 */
@Controller
@RequestMapping("/deals/{id}/playbooks")
class PlaybookPages {

    private final PlaybookCauses causes;
    private final Openings openings;
    private final Closings closings;
    private final Templates templates;

    PlaybookPages(
            PlaybookCauses causes, Openings openings, Closings closings, Templates templates) {
        this.causes = causes;
        this.openings = openings;
        this.closings = closings;
        this.templates = templates;
    }

    @GetMapping("/new")
    View form(Page page, Deal deal) {
        return form(page, 200, deal, Entries.NONE);
    }

    private View form(Page page, int status, Deal deal, Entries entries) {
        return page.view(
                status,
                templates.dealsPlaybookNew(
                        page, deal, causes.active(page.me().workspace()), entries));
    }

    @PostMapping
    View open(Page page, Deal deal, @Body Submitted<PlaybookRequest> form) {
        return form.then(
                request -> open(page, deal, request), again -> form(page, 422, deal, again));
    }

    private View open(Page page, Deal deal, PlaybookRequest request) {
        String note = request.note().orElse("");
        return switch (openings.open(page.me(), deal.id(), request.cause(), note)) {
            case Opening.Opened opened -> Redirects.to(path(deal));
            case Refusal no -> page.refuse(no, path(deal));
        };
    }

    @PostMapping("/{list}/closure")
    View close(
            Page page,
            Deal deal,
            @PathVariable String list,
            @Body Submitted<PlaybookClosure> form) {
        UUID playbook = id(list);
        return form.then(
                closure ->
                        closings.close(page.me(), deal.id(), playbook, closure.reason())
                                ? Redirects.to(path(deal))
                                : page.refuse(new PlaybookClosed(), path(deal)),
                again ->
                        page.view(
                                422, templates.dealsRefusal(page, deal, "notice.playbook-reason")));
    }

    private static String path(Deal deal) {
        return "/deals/" + deal.id();
    }

    static UUID id(String list) {
        return Ids.parse(list).orElseThrow(NotFound::new);
    }
}
