package app.preflight.deals;

import app.preflight.deals.playbooks.Playbook;
import app.preflight.deals.playbooks.Playbooks;
import app.preflight.processes.Stage;
import app.preflight.shared.DealId;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what a deal's page shows: the deal, a stage of its list, what is playbook. */
@Component
class ChecklistViews {

    private final Deals deals;
    private final Playbooks playbook;

    ChecklistViews(Deals deals, Playbooks playbook) {
        this.deals = deals;
        this.playbook = playbook;
    }

    /** An item of a playbook that was just acted on. */
    record Acted(UUID list, ItemView item) {}

    /**
     * @param stage the key of the one to show; else where the run stands
     * @throws NotFound where the viewer sees no such deal
     */
    ChecklistView of(Page page, DealId id, Optional<String> stage) {
        return of(page, id, stage, Optional.empty());
    }

    ChecklistView of(Page page, DealId id, Optional<String> stage, Optional<ItemView> active) {
        return of(page, id, stage, active, Optional.empty());
    }

    ChecklistView of(
            Page page,
            DealId id,
            Optional<String> stage,
            Optional<ItemView> active,
            Optional<Acted> acted) {
        DealSheet sheet = deals.findSheet(page.me(), id).orElseThrow(NotFound::new);
        Deal deal = sheet.deal();
        Stage shown = stage.flatMap(deal.run().process()::stage).orElse(deal.run().stage());
        return new ChecklistView(
                deal, sheet.list(), shown, active, playbook(page, sheet, acted), page.formats());
    }

    /** None once the run is over: nothing is left to be done about it. */
    private List<PlaybookView> playbook(Page page, DealSheet sheet, Optional<Acted> acted) {
        Deal deal = sheet.deal();
        return deal.run().isRunning() && sheet.isTroubled()
                ? playbook.open(page.me(), deal.id()).stream()
                        .map(list -> view(page, list, acted))
                        .toList()
                : List.of();
    }

    private static PlaybookView view(Page page, Playbook list, Optional<Acted> acted) {
        Optional<ItemView> active =
                acted.filter(item -> item.list().equals(list.id())).map(Acted::item);
        return new PlaybookView(list, active, page.formats());
    }
}
