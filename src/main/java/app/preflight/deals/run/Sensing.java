package app.preflight.deals.run;

import app.preflight.database.Database;
import app.preflight.processes.ProcessVersion;
import app.preflight.shared.DealId;
import app.preflight.shared.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Items that tick themselves. When a fact has changed, the items of the deal's lists that name its
 * sensor are looked at again, in the transaction that changed it.
 */
@Component
public class Sensing {

    private final Database database;
    private final Runs runs;
    private final Sensors sensors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sensing(
            Database database,
            Runs runs,
            Sensors sensors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.runs = runs;
        this.sensors = sensors;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void lookAgain(FactChanged changed) {
        if (sensors.find(changed.sensor()).isPresent()) {
            look(changed.workspace(), changed.deal(), changed.sensor()::equals);
        }
    }

    /** Every sensor that the process names: for a run that has just begun on it. */
    public void lookAround(WorkspaceId workspace, DealId deal, ProcessVersion process) {
        if (asks(process, sensor -> true)) {
            look(workspace, deal, sensor -> true);
        }
    }

    private static boolean asks(ProcessVersion process, Predicate<String> asked) {
        return process.items().anyMatch(item -> item.sensor().filter(asked).isPresent());
    }

    private void look(WorkspaceId workspace, DealId deal, Predicate<String> asked) {
        database.write(
                workspace,
                db -> {
                    boolean asks =
                            runs.processes(db, workspace, deal).stream()
                                    .anyMatch(process -> asks(process, asked));
                    return asks
                            ? runs.locked(db, workspace, deal).stream()
                                    .mapToInt(list -> look(db, list, asked))
                                    .sum()
                            : 0;
                });
    }

    private int look(DSLContext db, Checklist list, Predicate<String> asked) {
        List<RunItem> items =
                list.items().stream()
                        .filter(item -> item.item().sensor().filter(asked).isPresent())
                        .filter(item -> list.run().isRunning())
                        .toList();
        Checklist now = list;
        for (RunItem item : items) {
            now = look(db, now, now.item(item.key()).orElseThrow());
        }
        if (list.run().isPlaybook() && !now.equals(list)) {
            Run run = list.run();
            runs.touch(db, run.workspace(), run.deal());
            events.publishEvent(
                    new PlaybookMoved(
                            run.workspace(),
                            run.deal(),
                            run.id(),
                            Optional.empty(),
                            clock.instant()));
        }
        return items.size();
    }

    /** The list as it is then: what an item finds may let others apply. */
    private Checklist look(DSLContext db, Checklist list, RunItem item) {
        Instant now = clock.instant();
        RunItem after = item.withEvidence(sense(list.run(), item), now);
        boolean undoes = item.recorded().isSettled() && !after.recorded().isSettled();
        if (after.equals(item) || (undoes && list.isBehindWin(item))) {
            return list;
        }
        EvidenceRows.write(db, list, item, after, now);
        return list.with(after);
    }

    private List<Evidence> sense(Run run, RunItem item) {
        Optional<Sensor> sensor = item.item().sensor().flatMap(sensors::find);
        return sensor.map(known -> known.sense(run.workspace(), run.deal())).orElse(List.of());
    }
}
