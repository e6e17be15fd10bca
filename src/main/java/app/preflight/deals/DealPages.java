package app.preflight.deals;

import app.preflight.shared.DealId;
import app.preflight.shared.Ids;
import app.preflight.templates.Templates;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A deal's page, its list alone, and both on paper. */
@Controller
@RequestMapping("/deals/{id}")
class DealPages {

    private final ChecklistViews views;
    private final Templates templates;

    DealPages(ChecklistViews views, Templates templates) {
        this.views = views;
        this.templates = templates;
    }

    @GetMapping
    View show(Page page, DealId deal, @RequestParam Optional<String> stage) {
        return page.view(templates.dealsDeal(page, views.of(page, deal, stage)));
    }

    /** What changes while others work on the same deal. */
    @GetMapping("/checklist")
    View checklist(Page page, DealId deal, @RequestParam Optional<String> stage) {
        return page.view(templates.dealsChanged(page, views.of(page, deal, stage)));
    }

    @GetMapping("/print")
    View print(Page page, DealId deal) {
        return page.view(templates.dealsPrint(page, views.of(page, deal, Optional.empty())));
    }

    static DealId id(String text) {
        return Ids.parse(text).map(DealId::new).orElseThrow(NotFound::new);
    }
}
