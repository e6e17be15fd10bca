package app.preflight.deals;

import app.preflight.templates.Templates;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    /** More of one group: the rows alone for the page that scrolls on, else a page of them. */
    @GetMapping("/today")
    View more(
            Page page,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String after) {
        TodayGroup group =
                today.more(
                        page.me(),
                        page.today(),
                        TodayEntry.Reason.of(reason).orElseThrow(NotFound::new),
                        TodayPlace.parse(after).orElseThrow(NotFound::new));
        return page.view(
                page.isPart()
                        ? templates.dealsTodayRows(page, group, false)
                        : templates.dealsTodayMore(page, group));
    }
}
