package app.preflight.deals.moves;

import static app.preflight.schema.Tables.TASKS;
import static org.jooq.impl.DSL.noCondition;

import app.preflight.accounts.Users;
import app.preflight.database.Database;
import app.preflight.deals.moves.StartOutcome.Refused;
import app.preflight.deals.moves.StartOutcome.Started;
import app.preflight.jobs.Task;
import app.preflight.jobs.Tasks;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Processes;
import app.preflight.shared.DealId;
import app.preflight.shared.TaskId;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Moves all running deals that an admin or a manager sees to the newest version of their process.
 * The deals are noted when it is asked for; {@link BulkMoveTask} then moves one after the other.
 */
@Component
class BulkMoves {

    private static final int SHOWN = 20;

    private final Database database;
    private final Processes processes;
    private final OutdatedRows outdated;
    private final Tasks tasks;
    private final BulkMoveTask moving;

    BulkMoves(
            Database database,
            Processes processes,
            OutdatedRows outdated,
            Tasks tasks,
            BulkMoveTask moving) {
        this.database = database;
        this.processes = processes;
        this.outdated = outdated;
        this.tasks = tasks;
        this.moving = moving;
    }

    /**
     * @throws NotFound where there is no such process
     */
    Outdated preview(Viewer viewer, String process) {
        viewer.requireManager();
        ProcessVersion newest = newest(viewer, process);
        return database.read(viewer.workspace(), db -> outdated.find(db, viewer, newest));
    }

    /** How many deals stand on older versions than the newest. */
    int behind(Viewer viewer, ProcessVersion newest) {
        return database.read(viewer.workspace(), db -> OutdatedRows.total(db, viewer, newest));
    }

    /**
     * @param version that was looked at before
     */
    StartOutcome begin(Viewer viewer, String process, int version) {
        viewer.requireManager();
        ProcessVersion newest = newest(viewer, process);
        return newest.version() == version
                ? database.write(viewer.workspace(), db -> begin(db, viewer, newest))
                : Refused.NEWER_VERSION;
    }

    private StartOutcome begin(DSLContext db, Viewer viewer, ProcessVersion newest) {
        List<DealId> deals = OutdatedRows.deals(db, viewer, newest);
        if (deals.isEmpty()) {
            return Refused.NOTHING_TO_MOVE;
        }
        Optional<Task<MoveDetails>> begun =
                tasks.begin(
                        viewer,
                        moving,
                        newest.id().value(),
                        deals.size(),
                        new MoveDetails(newest.version(), 0, false));
        begun.ifPresent(task -> MoveQueue.add(db, task, deals));
        return begun.<StartOutcome>map(
                        task -> new Started(BulkMove.of(task, newest.key(), List.of())))
                .orElse(Refused.MOVE_UNDER_WAY);
    }

    /** The newest first; what the viewer or somebody of the team asked for, an admin all. */
    List<BulkMove> list(Viewer viewer, String process) {
        return list(viewer, newest(viewer, process), noCondition(), SHOWN);
    }

    private List<BulkMove> list(Viewer viewer, ProcessVersion process, Condition which, int limit) {
        viewer.requireManager();
        Condition visible =
                TASKS.SUBJECT
                        .eq(process.id().value())
                        .and(Users.owns(viewer, TASKS.ASKED_BY))
                        .and(which);
        return tasks.newest(moving, viewer.workspace(), visible, limit).stream()
                .map(task -> BulkMove.of(task, process.key(), skips(task)))
                .toList();
    }

    private List<BulkMove.Skip> skips(Task<MoveDetails> task) {
        return task.done() == task.details().moved()
                ? List.of()
                : database.read(task.workspace(), db -> MoveQueue.skips(db, task));
    }

    /**
     * @throws NotFound where the viewer sees no such move
     */
    BulkMove find(Viewer viewer, String process, TaskId move) {
        viewer.requireManager();
        Condition which = TASKS.TASK_ID.eq(move);
        return list(viewer, newest(viewer, process), which, 1).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The deal whose turn it is comes to its end; those behind it stay where they are. */
    BulkMove stop(Viewer viewer, String process, TaskId move) {
        tasks.stop(viewer, find(viewer, process, move).task());
        return find(viewer, process, move);
    }

    ProcessVersion newest(Viewer viewer, String process) {
        return processes.find(viewer.workspace(), process).orElseThrow(NotFound::new);
    }
}
