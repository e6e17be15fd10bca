package app.preflight.deals;

import app.preflight.deals.run.Checklist;
import app.preflight.deals.run.RunItem;
import app.preflight.deals.run.Runs;
import app.preflight.shared.DealId;
import app.preflight.templates.Templates;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Read–do: one item at a time, full screen, for a phone held in one hand. */
@Controller
class ReadDoPages {

    private final Deals deals;
    private final Runs runs;
    private final Templates templates;

    ReadDoPages(Deals deals, Runs runs, Templates templates) {
        this.deals = deals;
        this.runs = runs;
        this.templates = templates;
    }

    /**
     * Without an item named: the first of the stage that is not settled, what earlier stages miss
     * before it; else the stage's end.
     */
    @GetMapping("/deals/{id}/read-do")
    View show(Page page, @PathVariable String id, @RequestParam Optional<String> item) {
        DealId dealId = DealPages.id(id);
        Deal deal = deals.find(page.me(), dealId).orElseThrow(NotFound::new);
        Checklist list = runs.find(page.me(), dealId).orElseThrow(NotFound::new);
        Optional<ItemView> active =
                item.flatMap(list::item)
                        .or(() -> firstOpen(list))
                        .map(found -> ItemView.of(found, page.formats()));
        ChecklistView view =
                new ChecklistView(deal, list, deal.run().stage(), Optional.empty(), page.formats());
        return page.view(templates.dealsReadDo(page, view, active));
    }

    private static Optional<RunItem> firstOpen(Checklist list) {
        return list.oneByOne(list.run().stage()).stream()
                .filter(item -> !item.state().isSettled() && !isPutOff(list, item))
                .findFirst();
    }

    private static boolean isPutOff(Checklist list, RunItem item) {
        return item.until().filter(until -> !until.equals(list.run().stage().key())).isPresent();
    }
}
