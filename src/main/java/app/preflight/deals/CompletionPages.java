package app.preflight.deals;

import app.preflight.deals.run.CompletionOutcome.Blocked;
import app.preflight.deals.run.CompletionOutcome.Completed;
import app.preflight.deals.run.Completions;
import app.preflight.shared.DealId;
import app.preflight.templates.Templates;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A stage is completed, or taken back to. */
@Controller
@RequestMapping("/deals/{id}/completions")
class CompletionPages {

    private final ChecklistViews views;
    private final Completions completions;
    private final Templates templates;

    CompletionPages(ChecklistViews views, Completions completions, Templates templates) {
        this.views = views;
        this.completions = completions;
        this.templates = templates;
    }

    @PostMapping
    View complete(
            Page page,
            DealId deal,
            @RequestParam String stage,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String next,
            HttpServletResponse response) {
        return switch (completions.completeUpTo(page.me(), deal, stage, to)) {
            case Completed completed -> completed(page, deal, next, response);
            case Blocked blocked -> blocked(page, deal, blocked);
            case Refusal no -> page.refuse(no, path(deal));
        };
    }

    private static View completed(
            Page page, DealId deal, String next, HttpServletResponse response) {
        String path = next.startsWith("/") ? next : path(deal);
        if (page.isPart()) {
            response.setHeader("HX-Redirect", Redirects.own(path));
            return (model, request, answer) -> answer.setStatus(204);
        }
        return Redirects.toOwn(path);
    }

    /** What is missing can be done on the spot. */
    private View blocked(Page page, DealId deal, Blocked blocked) {
        ChecklistView view = views.of(page, deal, Optional.of(blocked.stage().key()));
        return page.view(blocked.status().value(), templates.dealsMissing(page, view));
    }

    @PostMapping("/{stage}/reopening")
    View reopen(Page page, DealId deal, @PathVariable String stage) {
        completions.reopen(page.me(), deal, stage);
        return Redirects.to(path(deal));
    }

    private static String path(DealId deal) {
        return "/deals/" + deal.value();
    }
}
