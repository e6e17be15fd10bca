package app.preflight.deals.playbooks;

import static app.preflight.schema.Tables.RUNS;

import app.preflight.database.Database;
import app.preflight.deals.run.ChangeReported;
import app.preflight.deals.run.DealEvents;
import app.preflight.deals.run.EventType;
import app.preflight.deals.run.ItemEvent;
import app.preflight.deals.run.NewEvent;
import app.preflight.deals.run.Run;
import app.preflight.deals.run.Runs;
import app.preflight.deals.run.Sensing;
import app.preflight.processes.ProcessVersion;
import app.preflight.schema.tables.records.RunsRecord;
import app.preflight.shared.DealId;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens lists: for a person, for a module above, for a deal that went quiet. */
@Component
public class Openings {

    private final Database database;
    private final Runs runs;
    private final Sensing sensing;
    private final PlaybookCauses causes;
    private final Playbooks playbooks;
    private final Clock clock;

    Openings(
            Database database,
            Runs runs,
            Sensing sensing,
            PlaybookCauses causes,
            Playbooks playbooks,
            Clock clock) {
        this.database = database;
        this.runs = runs;
        this.sensing = sensing;
        this.causes = causes;
        this.playbooks = playbooks;
        this.clock = clock;
    }

    /**
     * @throws NotFound where the viewer sees no such deal
     * @throws Invalid where no list answers to the cause, or it is switched off
     */
    public Opening open(Viewer viewer, DealId deal, String cause, String note) {
        Run run = runs.run(viewer, deal).orElseThrow(NotFound::new);
        ProcessVersion content =
                causes.find(viewer.workspace(), cause)
                        .map(PlaybookCauses.Cause::content)
                        .orElseThrow(() -> new Invalid("cause", "error.choice"));
        if (!run.isRunning()) {
            return new Opening.Over();
        }
        Opening.Of opening =
                new Opening.Of(viewer.workspace(), deal, cause, note, Optional.of(viewer.id()));
        Optional<UUID> opened =
                database.write(viewer.workspace(), db -> open(db, opening, content));
        return opened.<Opening>map(Opening.Opened::new)
                .orElseGet(() -> new Opening.OpenAlready(known(viewer, deal, cause)));
    }

    private Playbook known(Viewer viewer, DealId deal, String cause) {
        return playbooks.open(viewer, deal).stream()
                .filter(playbook -> playbook.cause().equals(cause))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @EventListener
    void openFor(ChangeReported happened) {
        causes.find(happened.workspace(), happened.cause())
                .ifPresent(cause ->
                        database.write(
                                happened.workspace(),
                                db -> open(db, of(happened), cause.content())));
    }

    private static Opening.Of of(ChangeReported happened) {
        return new Opening.Of(
                happened.workspace(),
                happened.deal(),
                happened.cause(),
                happened.note(),
                happened.by());
    }

    /** Empty where one is open for the cause: the table itself takes no second. */
    Optional<UUID> open(DSLContext db, Opening.Of opening, ProcessVersion content) {
        Instant now = clock.instant();
        RunsRecord playbook = runs.beside(db, opening.workspace(), opening.deal(), content, now);
        playbook.setNote(opening.note());
        playbook.setOpenedBy(opening.by().orElse(null));
        int inserted = db.insertInto(RUNS).set(playbook).onConflictDoNothing().execute();
        if (inserted == 0) {
            return Optional.empty();
        }
        DealEvents.append(
                db,
                opening.workspace(),
                NewEvent.of(opening.deal(), EventType.PLAYBOOK_OPENED, opening.by(), now)
                        .with(ItemEvent.ofPlaybook(playbook.getRunId(), content.first()))
                        .with("note", Optional.of(opening.note()).filter(text -> !text.isEmpty())));
        runs.touch(db, opening.workspace(), opening.deal());
        sensing.lookAround(opening.workspace(), opening.deal(), content);
        return Optional.of(playbook.getRunId());
    }
}
