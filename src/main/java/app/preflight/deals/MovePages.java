package app.preflight.deals;

import app.preflight.deals.run.Move;
import app.preflight.deals.run.Moves;
import app.preflight.shared.DealId;
import app.preflight.templates.Templates;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A deal to the newest version of its process: first looked at, then done. */
@Controller
@RequestMapping("/deals/{id}/moves")
class MovePages {

    private final Deals deals;
    private final Moves moves;
    private final Templates templates;

    MovePages(Deals deals, Moves moves, Templates templates) {
        this.deals = deals;
        this.moves = moves;
        this.templates = templates;
    }

    @GetMapping
    View preview(Page page, @PathVariable String id) {
        DealId deal = DealPages.id(id);
        return moves.preview(page.me(), deal)
                .map(move -> show(page, 200, deal, move))
                .orElseGet(() -> Redirects.to("/deals/" + deal.value()));
    }

    @PostMapping
    View move(Page page, @PathVariable String id, @RequestParam(defaultValue = "0") int version) {
        DealId deal = DealPages.id(id);
        Optional<Move> moved = moves.move(page.me(), deal, version);
        return moved.isPresent()
                ? Redirects.to("/deals/" + deal.value())
                : moves.preview(page.me(), deal)
                        .map(move -> show(page, 409, deal, move))
                        .orElseGet(() -> Redirects.to("/deals/" + deal.value()));
    }

    private View show(Page page, int status, DealId id, Move move) {
        Deal deal = deals.find(page.me(), id).orElseThrow(NotFound::new);
        return page.view(status, templates.dealsMove(page, deal, move));
    }
}
