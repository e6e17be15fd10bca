package app.preflight.deals.moves;

import app.preflight.accounts.Viewers;
import app.preflight.database.Database;
import app.preflight.deals.run.Moves;
import app.preflight.deals.run.Run;
import app.preflight.deals.run.Runs;
import app.preflight.jobs.Job;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Moves one deal after the other, each in a transaction that also notes what became of it: so
 * nothing is done twice or left out, wherever it is broken off. Each goes the way of a single move,
 * with the rights that whoever asked has now.
 */
@Component
class BulkMoveJob implements Job {

    static final String NAME = "bulk-move";

    private static final Logger LOG = LoggerFactory.getLogger(BulkMoveJob.class);

    private final Database database;
    private final Viewers viewers;
    private final Moves moves;
    private final Runs runs;
    private final Clock clock;

    BulkMoveJob(Database database, Viewers viewers, Moves moves, Runs runs, Clock clock) {
        this.database = database;
        this.viewers = viewers;
        this.moves = moves;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean step(WorkspaceId workspace, UUID move) {
        Optional<QueuedDeal> queued =
                database.read(workspace, db -> MoveQueue.next(db, workspace, move));
        queued.ifPresentOrElse(this::take, () -> finish(workspace, move));
        return queued.isPresent();
    }

    private void finish(WorkspaceId workspace, UUID move) {
        write(workspace, db -> MoveQueue.finish(db, workspace, move, clock.instant()));
    }

    private void take(QueuedDeal queued) {
        Optional<Viewer> asker =
                viewers.ofUser(queued.workspace(), queued.by()).filter(Viewer::isManager);
        asker.ifPresentOrElse(
                viewer -> take(viewer, queued), () -> breakOff(queued, BulkMove.State.STOPPED));
    }

    private void breakOff(QueuedDeal queued, BulkMove.State why) {
        write(queued.workspace(), db -> MoveQueue.breakOff(db, queued, why, clock.instant()));
    }

    private void take(Viewer asker, QueuedDeal queued) {
        try {
            write(queued.workspace(), db -> move(db, asker, queued));
        } catch (NotFound hidden) {
            note(queued, Outcome.HIDDEN);
        } catch (TransientDataAccessException
                | NonTransientDataAccessResourceException
                | TransactionException away) {
            // The database is not to be had: the same deal again, in a while.
            throw away;
        } catch (RuntimeException failure) {
            LOG.error("The deal {} could not be moved", queued.deal().value(), failure);
            note(queued, Outcome.FAILED);
        }
    }

    private void note(QueuedDeal queued, Outcome outcome) {
        write(queued.workspace(), db -> MoveQueue.note(db, queued, outcome));
    }

    private void move(DSLContext db, Viewer asker, QueuedDeal queued) {
        if (MoveQueue.claim(db, queued)) {
            outcome(asker, queued)
                    .ifPresentOrElse(
                            outcome -> MoveQueue.note(db, queued, outcome),
                            () -> breakOff(queued, BulkMove.State.OVERTAKEN));
        }
    }

    /** Empty where a newer version was published since. */
    private Optional<Outcome> outcome(Viewer asker, QueuedDeal queued) {
        return moves.move(asker, queued.deal(), queued.version())
                .map(moved -> Outcome.MOVED)
                .or(() -> whyNot(asker, queued));
    }

    /** The run is locked by now: it stands as it stood when it was not moved. */
    private Optional<Outcome> whyNot(Viewer asker, QueuedDeal queued) {
        Run run = runs.run(asker, queued.deal()).orElseThrow(NotFound::new);
        if (!run.isRunning()) {
            return Optional.of(Outcome.OVER);
        }
        return run.process().version() >= queued.version()
                ? Optional.of(Outcome.ALREADY)
                : Optional.empty();
    }

    /** Work that answers nothing. */
    private interface Writing {
        void on(DSLContext db);
    }

    private void write(WorkspaceId workspace, Writing writing) {
        database.write(
                workspace,
                db -> {
                    writing.on(db);
                    return true;
                });
    }
}
