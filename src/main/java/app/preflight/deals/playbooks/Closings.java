package app.preflight.deals.playbooks;

import static app.preflight.schema.Tables.RUNS;

import app.preflight.database.Database;
import app.preflight.deals.run.DealEvents;
import app.preflight.deals.run.EventType;
import app.preflight.deals.run.ItemEvent;
import app.preflight.deals.run.NewEvent;
import app.preflight.deals.run.PlaybookMoved;
import app.preflight.deals.run.Run;
import app.preflight.deals.run.Runs;
import app.preflight.shared.DealId;
import app.preflight.shared.UserId;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A playbook is closed as the last of its items is settled, or by a person with a reason. */
@Component
public class Closings {

    private final Database database;
    private final Runs runs;
    private final Playbooks playbooks;
    private final Clock clock;

    Closings(Database database, Runs runs, Playbooks playbooks, Clock clock) {
        this.database = database;
        this.runs = runs;
        this.playbooks = playbooks;
        this.clock = clock;
    }

    /**
     * @return false where it was done with before
     * @throws NotFound where the viewer sees no such playbook
     */
    public boolean close(Viewer viewer, DealId deal, UUID id, String reason) {
        return database.write(
                viewer.workspace(),
                db -> {
                    runs.lock(db, viewer.workspace(), deal);
                    Playbook playbook = playbooks.find(viewer, deal, id).orElseThrow(NotFound::new);
                    if (playbook.isOpen()) {
                        close(db, playbook, Optional.of(viewer.id()), clock.instant(), reason);
                        runs.touch(db, viewer.workspace(), deal);
                    }
                    return playbook.isOpen();
                });
    }

    /** Whoever moved it has locked the deal's run. */
    @EventListener
    void closeSettled(PlaybookMoved moved) {
        database.write(
                moved.workspace(),
                db -> {
                    Playbook playbook = playbooks.find(db, moved.workspace(), moved.playbook());
                    boolean done = playbook.isOpen() && playbook.isSettled();
                    if (done) {
                        close(db, playbook, moved.by(), moved.at(), "");
                    }
                    return done;
                });
    }

    private void close(
            DSLContext db, Playbook playbook, Optional<UserId> by, Instant at, String reason) {
        Run run = playbook.list().run();
        db.update(RUNS)
                .set(RUNS.STATE, Run.State.CLOSED.code())
                .set(RUNS.CLOSED_BY, by.orElse(null))
                .set(RUNS.CLOSED_AT, at)
                .set(RUNS.CLOSED_REASON, reason)
                .where(RUNS.WORKSPACE_ID.eq(run.workspace()))
                .and(RUNS.RUN_ID.eq(run.id()))
                .execute();
        DealEvents.append(
                db,
                run.workspace(),
                NewEvent.of(run.deal(), EventType.PLAYBOOK_CLOSED, by, at)
                        .with(ItemEvent.ofPlaybook(run.id(), run.stage()))
                        .with("reason", Optional.of(reason).filter(text -> !text.isEmpty())));
    }
}
