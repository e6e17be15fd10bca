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
        Optional<Turn> turn = database.read(workspace, db -> Turns.next(db, workspace, move));
        turn.ifPresentOrElse(this::take, () -> finish(workspace, move));
        return turn.isPresent();
    }

    private void finish(WorkspaceId workspace, UUID move) {
        write(workspace, db -> Turns.finish(db, workspace, move, clock.instant()));
    }

    private void take(Turn turn) {
        Optional<Viewer> asker =
                viewers.ofUser(turn.workspace(), turn.by()).filter(Viewer::isManager);
        asker.ifPresentOrElse(
                viewer -> take(viewer, turn), () -> breakOff(turn, BulkMove.State.STOPPED));
    }

    private void breakOff(Turn turn, BulkMove.State why) {
        write(turn.workspace(), db -> Turns.breakOff(db, turn, why, clock.instant()));
    }

    private void take(Viewer asker, Turn turn) {
        try {
            write(turn.workspace(), db -> move(db, asker, turn));
        } catch (NotFound hidden) {
            note(turn, Outcome.HIDDEN);
        } catch (TransientDataAccessException
                | NonTransientDataAccessResourceException
                | TransactionException away) {
            // The database is not to be had: the same deal again, in a while.
            throw away;
        } catch (RuntimeException failure) {
            LOG.error("The deal {} could not be moved", turn.deal().value(), failure);
            note(turn, Outcome.FAILED);
        }
    }

    private void note(Turn turn, Outcome outcome) {
        write(turn.workspace(), db -> Turns.note(db, turn, outcome));
    }

    private void move(DSLContext db, Viewer asker, Turn turn) {
        if (Turns.claim(db, turn)) {
            outcome(asker, turn)
                    .ifPresentOrElse(
                            outcome -> Turns.note(db, turn, outcome),
                            () -> breakOff(turn, BulkMove.State.OVERTAKEN));
        }
    }

    /** Empty where a newer version was published since. */
    private Optional<Outcome> outcome(Viewer asker, Turn turn) {
        return moves.move(asker, turn.deal(), turn.version())
                .map(moved -> Outcome.MOVED)
                .or(() -> whyNot(asker, turn));
    }

    /** The run is locked by now: it stands as it stood when it was not moved. */
    private Optional<Outcome> whyNot(Viewer asker, Turn turn) {
        Run run = runs.find(asker, turn.deal()).orElseThrow(NotFound::new).run();
        if (!run.isRunning()) {
            return Optional.of(Outcome.OVER);
        }
        return run.process().version() >= turn.version()
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
