package app.preflight.deals;

import app.preflight.shared.DealId;
import app.preflight.templates.Templates;
import app.preflight.web.Fields;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A deal is lost, or opened again. */
@Controller
@RequestMapping("/deals/{id}")
class ClosurePages {

    private final Deals deals;
    private final Closures closures;
    private final Templates templates;

    ClosurePages(Deals deals, Closures closures, Templates templates) {
        this.deals = deals;
        this.closures = closures;
        this.templates = templates;
    }

    @PostMapping("/closure")
    View lose(Page page, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        DealId deal = DealPages.id(id);
        Fields fields = new Fields();
        String why = fields.required("reason", reason, Fields.NOTE);
        if (!fields.isClean()) {
            return refusal(page, deal, "notice.reason");
        }
        return closures.lose(page.me(), deal, why).isPresent()
                ? Redirects.to("/deals/" + deal.value())
                : refusal(page, deal, "notice.over");
    }

    @PostMapping("/reopening")
    View reopen(Page page, @PathVariable String id) {
        DealId deal = DealPages.id(id);
        closures.reopen(page.me(), deal);
        return Redirects.to("/deals/" + deal.value());
    }

    private View refusal(Page page, DealId id, String notice) {
        Deal deal = deals.find(page.me(), id).orElseThrow(NotFound::new);
        return page.view(422, templates.dealsRefusal(page, deal, notice));
    }
}
