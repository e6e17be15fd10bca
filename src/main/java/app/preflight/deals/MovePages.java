package app.preflight.deals;

import app.preflight.deals.run.Moves;
import app.preflight.deals.run.NotNewest;
import app.preflight.templates.Templates;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A deal to the newest version of its process: first looked at, then done. */
@Controller
@RequestMapping("/deals/{id}/moves")
class MovePages {

    private final Moves moves;
    private final Templates templates;

    MovePages(Moves moves, Templates templates) {
        this.moves = moves;
        this.templates = templates;
    }

    @GetMapping
    View preview(Page page, Deal deal) {
        return show(page, 200, deal);
    }

    @PostMapping
    View move(Page page, Deal deal, @RequestParam(defaultValue = "0") int version) {
        return moves.move(page.me(), deal.id(), version).isPresent()
                ? back(deal)
                : show(page, new NotNewest().status().value(), deal);
    }

    private View show(Page page, int status, Deal deal) {
        return moves.preview(page.me(), deal.id())
                .map(move -> page.view(status, templates.dealsMove(page, deal, move)))
                .orElseGet(() -> back(deal));
    }

    private static View back(Deal deal) {
        return Redirects.to("/deals/" + deal.id().value());
    }
}
