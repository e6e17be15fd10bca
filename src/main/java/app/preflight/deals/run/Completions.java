package app.preflight.deals.run;

import static app.preflight.schema.Tables.COMPLETIONS;
import static app.preflight.schema.Tables.RUNS;

import app.preflight.database.Database;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Stage;
import app.preflight.shared.Actor;
import app.preflight.shared.DealId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The only way to the next stage: board, API, bulk move and import all come here. */
@Component
public class Completions {

    private final Database database;
    private final Runs runs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Completions(Database database, Runs runs, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.runs = runs;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws NotFound where the viewer sees no such deal, or its process has no such stage
     */
    public CompletionOutcome complete(Viewer viewer, DealId deal, String stageKey) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Checklist list = runs.lock(db, viewer, deal).orElseThrow(NotFound::new);
                    Stage stage = list.run().process().stage(stageKey).orElseThrow(NotFound::new);
                    return Gate.refusal(list, stage)
                            .<CompletionOutcome>map(refusal -> refusal)
                            .orElseGet(() -> complete(db, viewer, list, stage));
                });
    }

    /**
     * Completes the stage and those after it until the run stands at {@code to}; the first refusal
     * stops it there. Where {@code to} is no later stage, only the stage itself.
     */
    public CompletionOutcome completeUpTo(Viewer viewer, DealId deal, String stageKey, String to) {
        CompletionOutcome outcome = complete(viewer, deal, stageKey);
        while (outcome instanceof CompletionOutcome.Completed completed
                && isFurther(viewer, deal, completed, to)) {
            outcome = complete(viewer, deal, completed.next().orElseThrow().key());
        }
        return outcome;
    }

    private boolean isFurther(
            Viewer viewer, DealId deal, CompletionOutcome.Completed completed, String to) {
        ProcessVersion process = runs.run(viewer, deal).orElseThrow(NotFound::new).process();
        return completed.next().isPresent()
                && process.stage(to).isPresent()
                && process.position(to) > process.position(completed.next().get().key());
    }

    private CompletionOutcome complete(DSLContext db, Viewer viewer, Checklist list, Stage stage) {
        Run run = list.run();
        Instant now = clock.instant();
        Optional<Stage> next = run.process().after(stage.key());
        db.insertInto(COMPLETIONS)
                .set(COMPLETIONS.WORKSPACE_ID, run.workspace())
                .set(COMPLETIONS.RUN_ID, run.id())
                .set(COMPLETIONS.STAGE, stage.key())
                .set(COMPLETIONS.COMPLETED_BY, viewer.id())
                .set(COMPLETIONS.COMPLETED_AT, now)
                .execute();
        next.ifPresentOrElse(
                following -> enter(db, list, following, now),
                () -> become(db, run.workspace(), run.deal(), Run.State.COMPLETED));
        DealEvents.append(db, run.workspace(), completed(run.deal(), stage, viewer.id(), now));
        events.publishEvent(
                new StageCompleted(run.workspace(), run.deal(), stage, viewer.id(), now));
        if (next.isEmpty()) {
            DealEvents.append(
                    db,
                    run.workspace(),
                    NewEvent.of(run.deal(), EventType.RUN_COMPLETED, viewer.id(), now));
        }
        return new CompletionOutcome.Completed(
                stage, next, new Actor(viewer.id(), viewer.name()), now);
    }

    private static void enter(DSLContext db, Checklist list, Stage stage, Instant at) {
        Counts counts = list.counts(stage.key());
        db.update(RUNS)
                .set(RUNS.STAGE, stage.key())
                .set(RUNS.STAGE_ENTERED_AT, at)
                .set(RUNS.STAGE_SETTLED, counts.stageSettled())
                .set(RUNS.STAGE_TOTAL, stage.items().size())
                .set(RUNS.MUSTS_OPEN, counts.mustsOpen())
                .set(RUNS.REVISION, RUNS.REVISION.plus(1))
                .where(RUNS.WORKSPACE_ID.eq(list.run().workspace()))
                .and(RUNS.RUN_ID.eq(list.run().id()))
                .execute();
    }

    /**
     * Takes completions back so that the run stands at an earlier stage again; its items stay as
     * they are.
     *
     * @throws NotFound where the viewer sees no such deal, or the stage is not an earlier one
     */
    public void reopen(Viewer viewer, DealId deal, String stageKey) {
        database.write(
                viewer.workspace(),
                db -> {
                    Checklist list = runs.lock(db, viewer, deal).orElseThrow(NotFound::new);
                    Stage stage = list.run().process().stage(stageKey).orElseThrow(NotFound::new);
                    if (list.completion(stage).isEmpty()) {
                        throw new NotFound();
                    }
                    return reopen(db, viewer, list, stage);
                });
    }

    private int reopen(DSLContext db, Viewer viewer, Checklist list, Stage stage) {
        Run run = list.run();
        Instant now = clock.instant();
        int position = run.process().position(stage.key());
        List<String> taken =
                run.process().stages().stream().skip(position).map(Stage::key).toList();
        db.deleteFrom(COMPLETIONS)
                .where(COMPLETIONS.WORKSPACE_ID.eq(run.workspace()))
                .and(COMPLETIONS.RUN_ID.eq(run.id()))
                .and(COMPLETIONS.STAGE.in(taken))
                .execute();
        enter(db, list, stage, now);
        become(db, run.workspace(), run.deal(), Run.State.RUNNING);
        DealEvents.append(
                db,
                run.workspace(),
                NewEvent.of(run.deal(), EventType.STAGE_REOPENED, viewer.id(), now)
                        .with("stage", stage.key()));
        boolean takesBackWin = taken.contains(run.process().winning().key());
        events.publishEvent(
                new StageReopened(run.workspace(), run.deal(), takesBackWin, viewer.id(), now));
        return taken.size();
    }

    /** The deal was lost: its run ends where it stands. */
    public void end(WorkspaceId workspace, DealId deal) {
        database.write(workspace, db -> become(db, workspace, deal, Run.State.ENDED));
    }

    /** The deal was lost and is sought again: its run goes on where it stood. */
    public void goOn(WorkspaceId workspace, DealId deal) {
        database.write(workspace, db -> become(db, workspace, deal, Run.State.RUNNING));
    }

    private static int become(DSLContext db, WorkspaceId workspace, DealId deal, Run.State state) {
        return db.update(RUNS)
                .set(RUNS.STATE, state.code())
                .set(RUNS.REVISION, RUNS.REVISION.plus(1))
                .where(Runs.isOpen(workspace, deal))
                .execute();
    }

    static NewEvent<DealId> completed(DealId deal, Stage stage, UserId by, Instant at) {
        return NewEvent.of(deal, EventType.STAGE_COMPLETED, by, at).with("stage", stage.key());
    }
}
