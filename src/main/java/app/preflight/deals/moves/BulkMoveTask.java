package app.preflight.deals.moves;

import app.preflight.database.Database;
import app.preflight.deals.run.Moves;
import app.preflight.deals.run.Run;
import app.preflight.deals.run.Runs;
import app.preflight.jobs.Task;
import app.preflight.jobs.TaskKind;
import app.preflight.jobs.Tasks;
import app.preflight.shared.DealId;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.util.Optional;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Moves one deal after the other, each in a transaction that also notes what became of it: so
 * nothing is done twice or left out, wherever it is broken off. Each goes the way of a single move.
 */
@Component
class BulkMoveTask implements TaskKind<MoveDetails> {

    private static final Logger LOG = LoggerFactory.getLogger(BulkMoveTask.class);

    private final Database database;
    private final Tasks tasks;
    private final Moves moves;
    private final Runs runs;

    BulkMoveTask(Database database, Tasks tasks, Moves moves, Runs runs) {
        this.database = database;
        this.tasks = tasks;
        this.moves = moves;
        this.runs = runs;
    }

    @Override
    public String name() {
        return "bulk-move";
    }

    @Override
    public Class<MoveDetails> details() {
        return MoveDetails.class;
    }

    @Override
    public Task.State step(Viewer asker, Task<MoveDetails> task) {
        if (!asker.isManager()) {
            return Task.State.STOPPED;
        }
        return database.read(task.workspace(), db -> MoveQueue.next(db, task))
                .map(deal -> take(asker, task, deal))
                .orElse(Task.State.FINISHED);
    }

    private Task.State take(Viewer asker, Task<MoveDetails> task, DealId deal) {
        try {
            return database.write(task.workspace(), db -> move(db, asker, task, deal));
        } catch (NotFound hidden) {
            return database.write(task.workspace(), db -> note(db, task, deal, Outcome.HIDDEN));
        } catch (RuntimeException failure) {
            if (Database.isAway(failure)) {
                throw failure;
            }
            LOG.error("The deal {} could not be moved", deal, failure);
            return database.write(task.workspace(), db -> note(db, task, deal, Outcome.FAILED));
        }
    }

    private Task.State move(DSLContext db, Viewer asker, Task<MoveDetails> seen, DealId deal) {
        Task<MoveDetails> task = tasks.lock(seen);
        if (!task.isRunning() || !MoveQueue.waits(db, task, deal)) {
            return Task.State.RUNNING;
        }
        return outcome(asker, deal, task.details().version())
                .map(outcome -> note(db, task, deal, outcome))
                .orElseGet(() -> overtaken(task));
    }

    private Task.State note(DSLContext db, Task<MoveDetails> seen, DealId deal, Outcome outcome) {
        Task<MoveDetails> task = tasks.lock(seen);
        if (MoveQueue.note(db, task, deal, outcome)) {
            tasks.advance(task, 1, task.details().plus(outcome));
        }
        return Task.State.RUNNING;
    }

    private Task.State overtaken(Task<MoveDetails> task) {
        tasks.advance(task, 0, task.details().asOvertaken());
        return Task.State.STOPPED;
    }

    /** Empty where a newer version was published since. */
    private Optional<Outcome> outcome(Viewer asker, DealId deal, int version) {
        return moves.move(asker, deal, version)
                .map(moved -> Outcome.MOVED)
                .or(() -> whyNot(asker, deal, version));
    }

    /** The run is locked by now: it stands as it stood when it was not moved. */
    private Optional<Outcome> whyNot(Viewer asker, DealId deal, int version) {
        Run run = runs.run(asker, deal).orElseThrow(NotFound::new);
        if (!run.isRunning()) {
            return Optional.of(Outcome.OVER);
        }
        return run.process().version() >= version ? Optional.of(Outcome.ALREADY) : Optional.empty();
    }
}
