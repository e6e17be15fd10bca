package app.preflight.deals;

import app.preflight.deals.run.DealEvents;
import app.preflight.templates.Templates;
import app.preflight.web.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What happened to a deal: the latest first, all or of one sort. */
@Controller
class TimelinePages {

    private static final int SHOWN = 200;

    private final DealEvents events;
    private final Templates templates;

    TimelinePages(DealEvents events, Templates templates) {
        this.events = events;
        this.templates = templates;
    }

    @GetMapping("/deals/{id}/timeline")
    View timeline(Page page, Deal deal, @RequestParam(defaultValue = "all") String only) {
        TimelineSort sort = TimelineSort.of(only);
        List<TimelineEntry> entries =
                events.latest(page.me(), deal.id(), sort.types(), SHOWN).stream()
                        .map(event -> new TimelineEntry(event, deal.run().process()))
                        .toList();
        return page.view(templates.dealsTimeline(page, deal, entries, sort));
    }
}
