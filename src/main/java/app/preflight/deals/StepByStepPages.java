package app.preflight.deals;

import app.preflight.deals.run.Checklist;
import app.preflight.deals.run.RunItem;
import app.preflight.shared.DealId;
import app.preflight.templates.Templates;
import app.preflight.web.Page;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Step by step: one item at a time, full screen, for a phone held in one hand. */
@Controller
class StepByStepPages {

    private final ChecklistViews views;
    private final Templates templates;

    StepByStepPages(ChecklistViews views, Templates templates) {
        this.views = views;
        this.templates = templates;
    }

    /**
     * Without an item named: the first open one of a playbook, unless the stage is asked for; then
     * the first of the stage that is not settled, what earlier stages miss before it; else the
     * stage's end.
     *
     * @param list the playbook that the item is of
     */
    @GetMapping("/deals/{id}/step-by-step")
    View show(
            Page page,
            DealId deal,
            @RequestParam Optional<String> item,
            @RequestParam Optional<String> list,
            @RequestParam Optional<String> stage) {
        ChecklistView whole = views.of(page, deal, Optional.empty());
        ChecklistView view =
                list.isPresent() || (item.isEmpty() && stage.isEmpty())
                        ? playbook(whole, list, item).orElse(whole)
                        : whole;
        Optional<ItemView> active =
                item.flatMap(view.list()::item)
                        .or(() -> firstOpen(view.list()))
                        .map(found -> ItemView.of(found, page.formats()));
        return page.view(templates.dealsStepByStep(page, view, active));
    }

    private static Optional<ChecklistView> playbook(
            ChecklistView deal, Optional<String> list, Optional<String> item) {
        return deal.playbooks().stream()
                .filter(view -> list.isEmpty() || view.isOf(list.get()))
                .filter(view -> item.isPresent() || view.list().next().isPresent())
                .findFirst();
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
