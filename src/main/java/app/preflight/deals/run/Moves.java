package app.preflight.deals.run;

import static app.preflight.schema.Tables.RUNS;
import static app.preflight.schema.Tables.RUN_ITEMS;

import app.preflight.database.Database;
import app.preflight.processes.Item;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Processes;
import app.preflight.processes.Stage;
import app.preflight.shared.DealId;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * The only way to another version: somebody asks for it and sees before what it will be. Items are
 * the same where their keys are; nothing that was answered is dropped.
 */
@Component
public class Moves {

    private final Database database;
    private final Runs runs;
    private final Processes processes;
    private final Sensing sensing;
    private final Clock clock;

    Moves(Database database, Runs runs, Processes processes, Sensing sensing, Clock clock) {
        this.database = database;
        this.runs = runs;
        this.processes = processes;
        this.sensing = sensing;
        this.clock = clock;
    }

    /**
     * What moving to the newest version would be.
     *
     * @return empty where the run is over or on it already
     * @throws NotFound where the viewer sees no such deal
     */
    public Optional<Move> preview(Viewer viewer, DealId deal) {
        return runs.find(viewer, deal)
                .map(list -> possible(viewer, list))
                .orElseThrow(NotFound::new);
    }

    private Optional<Move> possible(Viewer viewer, Checklist list) {
        Run run = list.run();
        return processes
                .find(viewer.workspace(), run.process().key())
                .filter(newest -> newest.version() > run.process().version() && run.isRunning())
                .map(newest -> Move.of(run, list.items(), newest));
    }

    /**
     * @param version that was looked at before
     * @return empty where that is not the newest version any more, or the run is over
     * @throws NotFound where the viewer sees no such deal
     */
    public Optional<Move> move(Viewer viewer, DealId deal, int version) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Checklist list = runs.lock(db, viewer, deal).orElseThrow(NotFound::new);
                    Optional<Move> move =
                            possible(viewer, list)
                                    .filter(possible -> possible.to().version() == version);
                    move.ifPresent(moved -> move(db, viewer, list, moved));
                    return move;
                });
    }

    private void move(DSLContext db, Viewer viewer, Checklist list, Move move) {
        Run run = list.run();
        ProcessVersion to = move.to();
        Instant now = clock.instant();
        bringNearer(db, run, move);
        Counts counts =
                Counts.of(
                        to,
                        move.stage().key(),
                        Conditions.judge(list.facts(), items(list, move)).stream());
        boolean stays = move.stage().key().equals(run.stage().key());
        db.update(RUNS)
                .set(RUNS.PROCESS_VERSION, to.version())
                .set(RUNS.STAGE, move.stage().key())
                .set(RUNS.STAGE_ENTERED_AT, stays ? run.stageEnteredAt() : now)
                .set(RUNS.ITEMS_SETTLED, counts.settled())
                .set(RUNS.ITEMS_TOTAL, to.itemCount())
                .set(RUNS.STAGE_SETTLED, counts.stageSettled())
                .set(RUNS.STAGE_TOTAL, move.stage().items().size())
                .set(RUNS.MUSTS_OPEN, counts.mustsOpen())
                .set(RUNS.REVISION, RUNS.REVISION.plus(1))
                .where(RUNS.WORKSPACE_ID.eq(run.workspace()))
                .and(RUNS.RUN_ID.eq(run.id()))
                .execute();
        DealEvents.append(
                db,
                run.workspace(),
                NewEvent.of(run.deal(), EventType.RUN_MOVED, viewer.id(), now)
                        .with("from", run.process().version())
                        .with("to", to.version())
                        .with("stage", move.stage().key()));
        sensing.lookAround(run.workspace(), run.deal(), to);
    }

    /** What was put off to a stage that is gone is due in the one where the run stands. */
    private static void bringNearer(DSLContext db, Run run, Move move) {
        List<String> stages = move.to().stages().stream().map(Stage::key).toList();
        db.update(RUN_ITEMS)
                .set(RUN_ITEMS.UNTIL_STAGE, move.stage().key())
                .where(RUN_ITEMS.WORKSPACE_ID.eq(run.workspace()))
                .and(RUN_ITEMS.RUN_ID.eq(run.id()))
                .and(RUN_ITEMS.UNTIL_STAGE.isNotNull())
                .and(RUN_ITEMS.UNTIL_STAGE.notIn(stages))
                .execute();
    }

    /** The items of the newer version as they stand: answered where they were answered. */
    private static List<RunItem> items(Checklist list, Move move) {
        return move.to().items().map(item -> item(list, item, move)).toList();
    }

    private static RunItem item(Checklist list, Item item, Move move) {
        RunItem fresh = RunItem.untouched(item, move.to().stageOf(item));
        return list.item(item.key()).map(known -> known.as(fresh, move)).orElse(fresh);
    }
}
