package app.preflight.deals;

import app.preflight.deals.run.Checklist;
import app.preflight.deals.run.RunItem;
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

    private final ChecklistViews views;
    private final Templates templates;

    ReadDoPages(ChecklistViews views, Templates templates) {
        this.views = views;
        this.templates = templates;
    }

    /**
     * Without an item named: the first open one of an abnormal list, unless the stage is asked for;
     * then the first of the stage that is not settled, what earlier stages miss before it; else the
     * stage's end.
     *
     * @param list the abnormal list that the item is of
     */
    @GetMapping("/deals/{id}/read-do")
    View show(
            Page page,
            @PathVariable String id,
            @RequestParam Optional<String> item,
            @RequestParam Optional<String> list,
            @RequestParam Optional<String> stage) {
        ChecklistView view = views.of(page, DealPages.id(id), Optional.empty(), Optional.empty());
        Optional<AbnormalView> abnormal =
                view.abnormal().stream()
                        .filter(one ->
                                list.orElse(one.list().id().toString())
                                        .equals(one.list().id().toString()))
                        .findFirst()
                        .filter(one -> list.isPresent() || (item.isEmpty() && stage.isEmpty()));
        return abnormal.isPresent()
                ? abnormal(page, view, abnormal.get(), item)
                : ofStage(page, view, item);
    }

    private View abnormal(
            Page page, ChecklistView view, AbnormalView abnormal, Optional<String> item) {
        ItemView active =
                item.flatMap(abnormal.list()::item)
                        .or(abnormal.list()::next)
                        .map(found -> ItemView.of(found, page.formats()))
                        .orElseThrow(NotFound::new);
        return page.view(templates.dealsReadDoAbnormal(page, view, abnormal, active));
    }

    private View ofStage(Page page, ChecklistView view, Optional<String> item) {
        Optional<ItemView> active =
                item.flatMap(view.list()::item)
                        .or(() -> firstOpen(view.list()))
                        .map(found -> ItemView.of(found, page.formats()));
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
