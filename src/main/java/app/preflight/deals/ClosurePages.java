package app.preflight.deals;

import app.preflight.shared.DealId;
import app.preflight.templates.Templates;
import app.preflight.web.Fields;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A deal is lost, or opened again. */
@Controller
@RequestMapping("/deals/{id}")
class ClosurePages {

    private final Closures closures;
    private final Templates templates;

    ClosurePages(Closures closures, Templates templates) {
        this.closures = closures;
        this.templates = templates;
    }

    @PostMapping("/closure")
    View lose(Page page, Deal deal, @RequestParam(defaultValue = "") String reason) {
        Fields fields = new Fields();
        String why = fields.required("reason", reason, Fields.NOTE);
        return fields.isClean()
                ? answer(page, deal.id(), closures.lose(page.me(), deal.id(), why))
                : page.view(422, templates.dealsRefusal(page, deal, "notice.reason"));
    }

    @PostMapping("/reopening")
    View reopen(Page page, DealId deal) {
        return answer(page, deal, closures.reopen(page.me(), deal));
    }

    private static View answer(Page page, DealId deal, Closing closing) {
        String path = "/deals/" + deal.value();
        return switch (closing) {
            case Closing.Done done -> Redirects.to(path);
            case Refusal no -> page.refuse(no, path);
        };
    }
}
