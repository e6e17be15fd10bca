package app.preflight.deals.moves;

import static app.preflight.schema.Tables.BULK_MOVES;
import static app.preflight.schema.Tables.PROCESSES;

import app.preflight.database.Database;
import app.preflight.deals.moves.StartOutcome.NotNewest;
import app.preflight.deals.moves.StartOutcome.NothingToMove;
import app.preflight.deals.moves.StartOutcome.Started;
import app.preflight.deals.moves.StartOutcome.UnderWay;
import app.preflight.jobs.Jobs;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Processes;
import app.preflight.shared.Ids;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Moves all running deals that an admin or a manager sees to the newest version of their process.
 * The deals are noted when it is asked for; {@link BulkMoveJob} then moves one after the other.
 */
@Component
class BulkMoves {

    private static final int SHOWN = 20;

    private final Database database;
    private final Processes processes;
    private final OutdatedRows outdated;
    private final Jobs jobs;
    private final Clock clock;

    BulkMoves(
            Database database, Processes processes, OutdatedRows outdated, Jobs jobs, Clock clock) {
        this.database = database;
        this.processes = processes;
        this.outdated = outdated;
        this.jobs = jobs;
        this.clock = clock;
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
                : new NotNewest();
    }

    private StartOutcome begin(DSLContext db, Viewer viewer, ProcessVersion newest) {
        UUID move = Ids.next();
        if (OutdatedRows.total(db, viewer, newest) == 0) {
            return new NothingToMove();
        }
        if (!insert(db, viewer, newest, move)) {
            return new UnderWay();
        }
        outdated.note(db, viewer, newest, move);
        jobs.begin(BulkMoveJob.NAME, viewer.workspace(), move);
        return new Started(find(viewer, newest.key(), move));
    }

    private boolean insert(DSLContext db, Viewer viewer, ProcessVersion newest, UUID move) {
        return db.insertInto(BULK_MOVES)
                        .set(BULK_MOVES.WORKSPACE_ID, viewer.workspace())
                        .set(BULK_MOVES.MOVE_ID, move)
                        .set(BULK_MOVES.PROCESS_ID, newest.id())
                        .set(BULK_MOVES.VERSION, newest.version())
                        .set(BULK_MOVES.STATE, BulkMove.State.RUNNING.code())
                        .set(BULK_MOVES.ASKED_BY, viewer.id())
                        .set(BULK_MOVES.ASKED_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** The newest first; what the viewer or somebody of the team asked for, an admin all. */
    List<BulkMove> list(Viewer viewer, String process) {
        viewer.requireManager();
        newest(viewer, process);
        return database.read(
                viewer.workspace(),
                db -> BulkMoveRows.list(db, viewer, PROCESSES.KEY.eq(process), SHOWN));
    }

    /**
     * @throws NotFound where the viewer sees no such move
     */
    BulkMove find(Viewer viewer, String process, UUID move) {
        viewer.requireManager();
        return database
                .read(
                        viewer.workspace(),
                        db ->
                                BulkMoveRows.list(
                                        db,
                                        viewer,
                                        BULK_MOVES.MOVE_ID.eq(move).and(PROCESSES.KEY.eq(process)),
                                        1))
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The deal whose turn it is comes to its end; those behind it stay where they are. */
    BulkMove stop(Viewer viewer, String process, UUID move) {
        find(viewer, process, move);
        database.write(
                viewer.workspace(),
                db ->
                        db.update(BULK_MOVES)
                                .set(BULK_MOVES.STATE, BulkMove.State.STOPPED.code())
                                .set(BULK_MOVES.STOPPED_BY, viewer.id())
                                .set(BULK_MOVES.ENDED_AT, clock.instant())
                                .where(BulkMoveRows.is(viewer.workspace(), move))
                                .and(BulkMoveRows.isRunning())
                                .execute());
        return find(viewer, process, move);
    }

    ProcessVersion newest(Viewer viewer, String process) {
        Optional<ProcessVersion> newest = processes.find(viewer.workspace(), process);
        return newest.orElseThrow(NotFound::new);
    }
}
