package app.preflight.deals.playbooks;

import static app.preflight.schema.Tables.PLAYBOOKS;

import app.preflight.database.Database;
import app.preflight.deals.run.ChangeReported;
import app.preflight.deals.run.Run;
import app.preflight.deals.run.Runs;
import app.preflight.processes.Stage;
import app.preflight.shared.DealId;
import app.preflight.shared.Ids;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens lists: for a person, for a module above, for a deal that went quiet. */
@Component
public class Openings {

    private final Database database;
    private final Runs runs;
    private final PlaybookCauses causes;
    private final Playbooks lists;
    private final PlaybookLog log;
    private final JsonMapper json;
    private final Clock clock;

    Openings(
            Database database,
            Runs runs,
            PlaybookCauses causes,
            Playbooks lists,
            PlaybookLog log,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.runs = runs;
        this.causes = causes;
        this.lists = lists;
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @throws NotFound where the viewer sees no such deal
     * @throws Invalid where no list answers to the cause, or it is switched off
     */
    public Opening open(Viewer viewer, DealId deal, String cause, String note) {
        Run run = runs.run(viewer, deal).orElseThrow(NotFound::new);
        Stage content =
                causes.find(viewer.workspace(), cause)
                        .map(PlaybookCauses.Cause::list)
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
        return lists.open(viewer, deal).stream()
                .filter(list -> list.cause().equals(cause))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @EventListener
    void openFor(ChangeReported happened) {
        causes.find(happened.workspace(), happened.cause())
                .ifPresent(cause ->
                        database.write(
                                happened.workspace(), db -> open(db, of(happened), cause.list())));
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
    Optional<UUID> open(DSLContext db, Opening.Of opening, Stage content) {
        UUID list = Ids.next();
        Instant now = clock.instant();
        runs.lock(db, opening.workspace(), opening.deal());
        int inserted =
                db.insertInto(PLAYBOOKS)
                        .set(PLAYBOOKS.WORKSPACE_ID, opening.workspace())
                        .set(PLAYBOOKS.LIST_ID, list)
                        .set(PLAYBOOKS.DEAL_ID, opening.deal())
                        .set(PLAYBOOKS.CAUSE, content.key())
                        .set(PLAYBOOKS.CONTENT, JSONB.valueOf(json.writeValueAsString(content)))
                        .set(PLAYBOOKS.NOTE, opening.note())
                        .set(PLAYBOOKS.OPENED_BY, opening.by().orElse(null))
                        .set(PLAYBOOKS.OPENED_AT, now)
                        .onConflictDoNothing()
                        .execute();
        if (inserted == 0) {
            return Optional.empty();
        }
        log.opened(db, opening, list, content, now);
        runs.touch(db, opening.workspace(), opening.deal());
        return Optional.of(list);
    }
}
