package app.preflight.deals;

import static app.preflight.schema.Tables.RUNS;

import app.preflight.database.Database;
import app.preflight.deals.TodayEntry.Reason;
import app.preflight.deals.playbooks.Playbook;
import app.preflight.deals.playbooks.Playbooks;
import app.preflight.deals.run.RunRows;
import app.preflight.shared.DealId;
import app.preflight.web.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The viewer's own deals that go on, those first that need something first. */
@Component
class Today {

    /** So many deals a page, and at each reading on. */
    static final int ENTRIES = 30;

    private final Database database;
    private final DealRows rows;
    private final RunRows runs;
    private final Playbooks playbooks;

    Today(Database database, DealRows rows, RunRows runs, Playbooks playbooks) {
        this.playbooks = playbooks;
        this.database = database;
        this.rows = rows;
        this.runs = runs;
    }

    /**
     * Every group that holds a deal; the first deals of the first ones, as many as a page takes.
     */
    List<TodayGroup> of(Viewer viewer, LocalDate today) {
        return database.read(
                viewer.workspace(),
                db -> {
                    Map<Reason, Integer> counts = TodayRows.count(db, viewer, today);
                    List<Row> shown =
                            rows(
                                    TodayRows.behind(
                                            db, viewer, today, TodayPlace.BEGINNING, most(counts)),
                                    viewer);
                    return Arrays.stream(Reason.values())
                            .filter(reason -> counts.getOrDefault(reason, 0) > 0)
                            .map(reason -> group(reason, counts.getOrDefault(reason, 0), shown))
                            .toList();
                });
    }

    /** How many of each group fit, the most pressing first. */
    private static Map<Reason, Integer> most(Map<Reason, Integer> counts) {
        Map<Reason, Integer> most = new EnumMap<>(Reason.class);
        int left = ENTRIES;
        for (Map.Entry<Reason, Integer> part : counts.entrySet()) {
            int taken = Math.min(left, part.getValue());
            most.put(part.getKey(), taken);
            left -= taken;
        }
        return most;
    }

    /** More of one group, behind a place. */
    TodayGroup more(Viewer viewer, LocalDate today, Reason reason, TodayPlace after) {
        return database.read(
                viewer.workspace(),
                db -> {
                    Map<Reason, Integer> most = Map.of(reason, ENTRIES + 1);
                    List<Row> found =
                            rows(TodayRows.behind(db, viewer, today, after, most), viewer);
                    int shown = Math.min(ENTRIES, found.size());
                    return group(reason, found.size(), found.subList(0, shown));
                });
    }

    private record Row(TodayEntry entry, TodayPlace place) {}

    private static TodayGroup group(Reason reason, int count, List<Row> shown) {
        List<Row> own = shown.stream().filter(row -> row.entry().reason() == reason).toList();
        Optional<TodayPlace> last =
                own.isEmpty() ? Optional.empty() : Optional.of(own.getLast().place());
        return new TodayGroup(
                reason,
                count,
                own.stream().map(Row::entry).toList(),
                own.size() < count
                        ? Optional.of(last.orElse(TodayPlace.BEGINNING))
                        : Optional.empty());
    }

    private List<Row> rows(List<Record> found, Viewer viewer) {
        List<DealId> troubled =
                found.stream()
                        .filter(row -> TodayRows.reason(row) == Reason.PLAYBOOK)
                        .map(row -> row.get(RUNS.DEAL_ID))
                        .toList();
        Map<DealId, List<Playbook>> open =
                troubled.isEmpty() ? Map.of() : playbooks.open(viewer, troubled);
        List<Row> all = new ArrayList<>();
        for (Record row : found) {
            Deal deal = rows.deal(row);
            Optional<Playbook> list = open.getOrDefault(deal.id(), List.of()).stream().findFirst();
            all.add(new Row(entry(deal, row, list), TodayRows.place(deal, row)));
        }
        return all;
    }

    /** What happened comes before what was planned. */
    private TodayEntry entry(Deal deal, Record row, Optional<Playbook> list) {
        return new TodayEntry(
                deal,
                TodayRows.reason(row),
                list.isPresent() ? list.get().next() : runs.next(deal.run(), row),
                list);
    }
}
