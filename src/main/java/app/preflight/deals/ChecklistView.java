package app.preflight.deals;

import app.preflight.deals.run.Checklist;
import app.preflight.deals.run.RunItem;
import app.preflight.processes.DealFacts;
import app.preflight.processes.Stage;
import app.preflight.rules.ConditionWords;
import app.preflight.web.Formats;
import app.preflight.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * A deal with one stage of its list on screen.
 *
 * @param active the item that was just acted on, with what came of it
 * @param playbook the short lists that something opened: above the stage until done
 */
public record ChecklistView(
        Deal deal,
        Checklist list,
        Stage shown,
        Optional<ItemView> active,
        List<PlaybookView> playbook,
        Formats formats) {

    public List<ItemView> items() {
        return list.of(shown).stream().map(this::view).toList();
    }

    /** What is to be done again of earlier stages before the current one can be completed. */
    public List<ItemView> earlier() {
        return isCurrent() ? list.earlier(shown).stream().map(this::view).toList() : List.of();
    }

    private ItemView view(RunItem item) {
        return active.filter(view -> view.item().key().equals(item.key()))
                .orElseGet(() -> ItemView.of(item, formats));
    }

    public boolean isCurrent() {
        return deal.run().isRunning() && deal.run().stage().equals(shown);
    }

    public boolean isNext(RunItem item) {
        return isCurrent() && list.next().filter(next -> next.key().equals(item.key())).isPresent();
    }

    /** Whether the items can be acted on at all. */
    public boolean isOpen() {
        return deal.run().isRunning();
    }

    /** The words for the conditions of its items. */
    public ConditionWords words(Page page) {
        return DealFacts.words(page.texts(), page.locale(), list.run().process()::item);
    }

    public List<RunItem> missing() {
        return list.missing(shown);
    }

    public Optional<Stage> following() {
        return list.run().process().after(shown.key());
    }
}
