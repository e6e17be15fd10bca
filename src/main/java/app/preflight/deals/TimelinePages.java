package app.preflight.deals;

import app.preflight.deals.run.DealEvents;
import app.preflight.templates.Templates;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What happened to a deal: the latest first, all or of one sort. */
@Controller
class TimelinePages {

    private static final int SHOWN = 200;

    private final Deals deals;
    private final DealEvents events;
    private final Templates templates;

    TimelinePages(Deals deals, DealEvents events, Templates templates) {
        this.deals = deals;
        this.events = events;
        this.templates = templates;
    }

    @GetMapping("/deals/{id}/timeline")
    View timeline(
            Page page, @PathVariable String id, @RequestParam(defaultValue = "all") String only) {
        Deal deal = deals.find(page.me(), DealPages.id(id)).orElseThrow(NotFound::new);
        TimelineSort sort = TimelineSort.of(only);
        List<TimelineEntry> entries =
                events.latest(page.me(), deal.id(), sort.types(), SHOWN).stream()
                        .map(event -> new TimelineEntry(event, deal.run().process()))
                        .toList();
        return page.view(templates.dealsTimeline(page, deal, entries, sort));
    }
}
