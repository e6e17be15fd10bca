package app.preflight.deals;

import app.preflight.templates.Templates;
import app.preflight.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Where a salesperson begins: which deal needs what. */
@Controller
class TodayPages {

    private final Today today;
    private final Templates templates;

    TodayPages(Today today, Templates templates) {
        this.today = today;
        this.templates = templates;
    }

    @GetMapping("/")
    View show(Page page) {
        return page.view(templates.dealsToday(page, today.of(page.me(), page.today())));
    }
}
