package app.preflight.deals;

import app.preflight.deals.playbooks.Playbook;
import app.preflight.deals.run.RunItem;
import app.preflight.processes.DealFacts;
import app.preflight.rules.ConditionWords;
import app.preflight.web.Formats;
import app.preflight.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * A playbook as a deal's page shows it.
 *
 * @param active the item of it that was just acted on, with what came of it
 */
public record PlaybookView(Playbook list, Optional<ItemView> active, Formats formats) {

    public List<ItemView> items() {
        return list.items().stream().map(this::view).toList();
    }

    private ItemView view(RunItem item) {
        return active.filter(view -> view.item().key().equals(item.key()))
                .orElseGet(() -> ItemView.of(item, formats));
    }

    public ConditionWords words(Page page) {
        return DealFacts.words(page, List.of(list.content()));
    }

    public String path() {
        return "/deals/" + list.deal().value() + "/playbooks/" + list.id();
    }
}
