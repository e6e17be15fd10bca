package app.preflight.deals;

import app.preflight.deals.run.Checklist;
import app.preflight.deals.run.RunItem;
import app.preflight.shared.DealId;
import app.preflight.templates.Templates;
import app.preflight.web.NotFound;
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
        ChecklistView view = views.of(page, deal, Optional.empty());
        Optional<PlaybookView> playbook =
                view.playbook().stream()
                        .filter(one ->
                                list.orElse(one.list().id().toString())
                                        .equals(one.list().id().toString()))
                        .findFirst()
                        .filter(one -> list.isPresent() || (item.isEmpty() && stage.isEmpty()));
        return playbook.isPresent()
                ? playbook(page, view, playbook.get(), item)
                : ofStage(page, view, item);
    }

    private View playbook(
            Page page, ChecklistView view, PlaybookView playbook, Optional<String> item) {
        ItemView active =
                item.flatMap(playbook.list()::item)
                        .or(playbook.list()::next)
                        .map(found -> ItemView.of(found, page.formats()))
                        .orElseThrow(NotFound::new);
        return page.view(templates.dealsStepByStepPlaybook(page, view, playbook, active));
    }

    private View ofStage(Page page, ChecklistView view, Optional<String> item) {
        Optional<ItemView> active =
                item.flatMap(view.list()::item)
                        .or(() -> firstOpen(view.list()))
                        .map(found -> ItemView.of(found, page.formats()));
        return page.view(templates.dealsStepByStep(page, view, active));
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
