package app.preflight.deals;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.RUNS;

import app.preflight.database.Database;
import app.preflight.deals.playbooks.Playbook;
import app.preflight.deals.playbooks.Playbooks;
import app.preflight.deals.run.Checklist;
import app.preflight.deals.run.Runs;
import app.preflight.shared.DealId;
import app.preflight.web.Viewer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The viewer's own deals that go on, those first that need something first. */
@Component
class Today {

    private static final int MOST = 100;

    private final Database database;
    private final DealRows rows;
    private final Runs runs;
    private final Playbooks playbooks;

    Today(Database database, DealRows rows, Runs runs, Playbooks playbooks) {
        this.playbooks = playbooks;
        this.database = database;
        this.rows = rows;
        this.runs = runs;
    }

    List<TodayEntry> of(Viewer viewer, LocalDate today) {
        List<Deal> deals =
                database.read(
                        viewer.workspace(),
                        db ->
                                rows.select(db)
                                        .where(DealRows.visibleTo(viewer))
                                        .and(DEALS.OWNER_ID.eq(viewer.id().value()))
                                        .and(RUNS.STATE.eq("running"))
                                        .orderBy(
                                                Playbooks.lastOpened(
                                                                DEALS.WORKSPACE_ID, DEALS.DEAL_ID)
                                                        .desc()
                                                        .nullsLast(),
                                                DEALS.NEXT_STEP_DATE.asc().nullsFirst(),
                                                DEALS.DEAL_ID)
                                        .limit(MOST)
                                        .fetch(rows::deal));
        List<DealId> ids = deals.stream().map(Deal::id).toList();
        Map<DealId, Checklist> lists = runs.find(viewer, ids);
        Map<DealId, List<Playbook>> playbook = playbooks.open(viewer, ids);
        return deals.stream()
                .map(deal ->
                        playbook.getOrDefault(deal.id(), List.of()).stream()
                                .findFirst()
                                .map(list -> entry(deal, list))
                                .orElseGet(() -> entry(deal, list(lists, deal), today)))
                .sorted(Comparator.comparing(TodayEntry::reason))
                .toList();
    }

    private static Optional<Checklist> list(Map<DealId, Checklist> lists, Deal deal) {
        return Optional.ofNullable(lists.get(deal.id()));
    }

    /** What happened comes before what was planned. */
    private static TodayEntry entry(Deal deal, Playbook list) {
        return new TodayEntry(deal, TodayEntry.Reason.PLAYBOOK, list.next(), Optional.of(list));
    }

    private static TodayEntry entry(Deal deal, Optional<Checklist> list, LocalDate today) {
        return new TodayEntry(
                deal, reason(deal, today), list.flatMap(Checklist::next), Optional.empty());
    }

    private static TodayEntry.Reason reason(Deal deal, LocalDate today) {
        if (deal.run().hold().isPresent()) {
            return TodayEntry.Reason.ON_HOLD;
        }
        if (deal.status() == Status.WON) {
            return TodayEntry.Reason.AFTERCARE;
        }
        return deal.nextStep()
                .map(step -> reason(step.date(), today))
                .orElse(TodayEntry.Reason.NO_NEXT_STEP);
    }

    private static TodayEntry.Reason reason(LocalDate date, LocalDate today) {
        if (date.isBefore(today)) {
            return TodayEntry.Reason.OVERDUE;
        }
        return date.equals(today) ? TodayEntry.Reason.TODAY : TodayEntry.Reason.LATER;
    }
}
