package app.preflight.deals;

import app.preflight.deals.playbooks.Playbook;
import app.preflight.deals.run.Checklist;
import app.preflight.deals.run.RunItem;
import app.preflight.deals.run.WhichRun;
import app.preflight.processes.DealFacts;
import app.preflight.processes.Stage;
import app.preflight.rules.ConditionWords;
import app.preflight.web.Formats;
import app.preflight.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * A list of a deal on screen: one stage of its process, or a playbook.
 *
 * @param shown the stage of the process that is on screen; playbooks stand above it
 * @param active the item of the list that was just acted on, with what came of it
 * @param playbook which one the list is of
 * @param playbooks of the process's list: those that are open
 */
public record ChecklistView(
        Deal deal,
        Checklist list,
        Stage shown,
        Optional<ItemView> active,
        Optional<Playbook> playbook,
        List<ChecklistView> playbooks,
        Formats formats) {

    /** The stage whose items these are. */
    public Stage stage() {
        return playbook.isPresent() ? list.run().stage() : shown;
    }

    public List<ItemView> items() {
        return list.of(stage()).stream().map(this::view).toList();
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
        return isOpen() && list.run().stage().equals(stage());
    }

    public boolean isNext(RunItem item) {
        return isCurrent() && list.next().filter(next -> next.key().equals(item.key())).isPresent();
    }

    /** Whether the items can be acted on at all. */
    public boolean isOpen() {
        return list.run().isRunning();
    }

    /** The words for the conditions of its items. */
    public ConditionWords words(Page page) {
        return DealFacts.words(page.texts(), page.locale(), list.run().process()::item);
    }

    public List<RunItem> missing() {
        return list.missing(stage());
    }

    public Optional<Stage> following() {
        return list.run().process().after(shown.key());
    }

    boolean isOf(String playbookId) {
        return playbook.filter(known -> known.id().toString().equals(playbookId)).isPresent();
    }

    /** This list, or the playbook above it. */
    ChecklistView of(WhichRun run) {
        return playbooks.stream().filter(above -> above.run().equals(run)).findFirst().orElse(this);
    }

    private WhichRun run() {
        return playbook.map(Playbook::run).orElseGet(() -> WhichRun.ofProcess(deal.id()));
    }

    public String dealPath() {
        return "/deals/" + deal.id();
    }

    /** Under which the acts on its items are. */
    public String path() {
        return playbook.map(known -> dealPath() + "/playbooks/" + known.id()).orElse(dealPath());
    }

    /** Where an item is asked step by step; its key follows. */
    public String stepPath() {
        return dealPath()
                + "/step-by-step?"
                + playbook.map(known -> "list=" + known.id() + "&").orElse("")
                + "item=";
    }

    /** What the ids of its elements begin with. */
    public String prefix() {
        return playbook.map(known -> "playbook-" + known.id() + "-").orElse("");
    }
}
