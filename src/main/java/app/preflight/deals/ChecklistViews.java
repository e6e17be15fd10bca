package app.preflight.deals;

import app.preflight.deals.playbooks.Playbook;
import app.preflight.deals.playbooks.Playbooks;
import app.preflight.deals.run.WhichRun;
import app.preflight.processes.Stage;
import app.preflight.shared.DealId;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what a deal's page shows: the deal, a stage of its list, its open playbooks. */
@Component
class ChecklistViews {

    private final Deals deals;
    private final Playbooks playbooks;

    ChecklistViews(Deals deals, Playbooks playbooks) {
        this.deals = deals;
        this.playbooks = playbooks;
    }

    /** An item that was just acted on, and of which list it is. */
    record Acted(WhichRun run, ItemView item) {

        static Optional<ItemView> in(WhichRun run, Optional<Acted> acted) {
            return acted.filter(item -> item.run().equals(run)).map(Acted::item);
        }
    }

    /**
     * @param stage the key of the one to show; else where the run stands
     * @throws NotFound where the viewer sees no such deal
     */
    ChecklistView of(Page page, DealId id, Optional<String> stage) {
        return of(page, id, stage, Optional.empty());
    }

    ChecklistView of(Page page, DealId id, Optional<String> stage, Optional<Acted> acted) {
        DealSheet sheet = deals.findSheet(page.me(), id).orElseThrow(NotFound::new);
        Deal deal = sheet.deal();
        Stage shown = stage.flatMap(deal.run().process()::stage).orElse(deal.run().stage());
        return new ChecklistView(
                deal,
                sheet.list(),
                shown,
                Acted.in(WhichRun.ofProcess(id), acted),
                Optional.empty(),
                open(page, sheet).stream()
                        .map(playbook -> view(page, deal, shown, playbook, acted))
                        .toList(),
                page.formats());
    }

    /** None once the run is over: nothing is left to be done about it. */
    private List<Playbook> open(Page page, DealSheet sheet) {
        Deal deal = sheet.deal();
        return deal.run().isRunning() && sheet.isTroubled()
                ? playbooks.open(page.me(), deal.id())
                : List.of();
    }

    private static ChecklistView view(
            Page page, Deal deal, Stage shown, Playbook playbook, Optional<Acted> acted) {
        return new ChecklistView(
                deal,
                playbook.list(),
                shown,
                Acted.in(playbook.run(), acted),
                Optional.of(playbook),
                List.of(),
                page.formats());
    }
}
