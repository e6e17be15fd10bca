package app.preflight.deals;

import static app.preflight.schema.Tables.DEALS;

import app.preflight.database.Database;
import app.preflight.deals.run.Checklist;
import app.preflight.deals.run.CompletionOutcome;
import app.preflight.deals.run.Completions;
import app.preflight.deals.run.DealEvents;
import app.preflight.deals.run.EventType;
import app.preflight.deals.run.NewEvent;
import app.preflight.deals.run.RunOver;
import app.preflight.deals.run.Runs;
import app.preflight.deals.run.StageCompleted;
import app.preflight.deals.run.StageReopened;
import app.preflight.processes.Stage;
import app.preflight.shared.DealId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * How a deal ends. It is won by completing the stage that wins, and by nothing else; lost at any
 * time, with a reason. Reopened, a lost deal goes on where it stood, and a won one stands before
 * the gate it was won at.
 */
@Component
class Closures {

    private final Database database;
    private final Deals deals;
    private final Runs runs;
    private final Completions completions;
    private final Clock clock;

    Closures(Database database, Deals deals, Runs runs, Completions completions, Clock clock) {
        this.database = database;
        this.deals = deals;
        this.runs = runs;
        this.completions = completions;
        this.clock = clock;
    }

    @EventListener
    void winByCompleting(StageCompleted completed) {
        if (!completed.stage().wins()) {
            return;
        }
        database.write(
                completed.workspace(),
                db -> {
                    End win = new End(Status.WON, Optional.empty(), completed.by(), completed.at());
                    close(db, completed.workspace(), completed.deal(), win);
                    DealEvents.append(
                            db,
                            completed.workspace(),
                            won(completed.deal(), completed.by(), completed.at()));
                    return completed;
                });
    }

    /**
     * Completes stage after stage up to the one that wins, through the same gate; the first refusal
     * stops it there.
     */
    CompletionOutcome win(Viewer viewer, DealId deal) {
        Checklist list = runs.find(viewer, deal).orElseThrow(NotFound::new);
        Stage winning = list.run().process().winning();
        if (list.completion(winning).isPresent()) {
            return new RunOver();
        }
        CompletionOutcome outcome =
                completions.completeUpTo(viewer, deal, list.run().stage().key(), winning.key());
        return outcome instanceof CompletionOutcome.Completed completed
                        && completed.next().filter(winning::equals).isPresent()
                ? completions.complete(viewer, deal, winning.key())
                : outcome;
    }

    Closing lose(Viewer viewer, DealId id, String reason) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Deal deal = deals.lock(db, viewer, id);
                    if (deal.status() != Status.OPEN) {
                        return Closing.Refused.CLOSED;
                    }
                    Instant now = clock.instant();
                    End lost = new End(Status.LOST, Optional.of(reason), viewer.id(), now);
                    close(db, viewer.workspace(), id, lost);
                    completions.end(viewer.workspace(), id);
                    DealEvents.append(db, viewer.workspace(), lost(id, reason, viewer.id(), now));
                    return new Closing.Done(deals.require(viewer, id));
                });
    }

    Closing reopen(Viewer viewer, DealId id) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Deal deal = deals.lock(db, viewer, id);
                    if (deal.status() == Status.OPEN) {
                        return Closing.Refused.NOT_CLOSED;
                    }
                    if (deal.status() == Status.WON) {
                        completions.reopen(viewer, id, deal.run().process().winning().key());
                    } else {
                        completions.goOn(viewer.workspace(), id);
                        Instant now = clock.instant();
                        reopen(db, viewer.workspace(), id, Status.LOST, viewer.id(), now);
                    }
                    return new Closing.Done(deals.require(viewer, id));
                });
    }

    /** A deal whose run goes on before its win is open, by whichever way the run came there. */
    @EventListener
    void reopenWithItsStage(StageReopened reopened) {
        database.write(
                reopened.workspace(),
                db -> {
                    WorkspaceId workspace = reopened.workspace();
                    DealId deal = reopened.deal();
                    if (reopened.takesBackWin()) {
                        reopen(db, workspace, deal, Status.WON, reopened.by(), reopened.at());
                    }
                    reopen(db, workspace, deal, Status.LOST, reopened.by(), reopened.at());
                    return reopened;
                });
    }

    private record End(Status outcome, Optional<String> reason, UserId by, Instant at) {}

    private static void close(DSLContext db, WorkspaceId workspace, DealId id, End end) {
        db.update(DEALS)
                .set(DEALS.STATUS, end.outcome().code())
                .set(DEALS.CLOSED_AT, end.at())
                .set(DEALS.CLOSED_BY, end.by())
                .set(DEALS.CLOSED_REASON, end.reason().orElse(null))
                .set(DEALS.REVISION, DEALS.REVISION.plus(1))
                .where(is(workspace, id))
                .execute();
    }

    private void reopen(
            DSLContext db, WorkspaceId workspace, DealId id, Status was, UserId by, Instant at) {
        int reopened =
                db.update(DEALS)
                        .set(DEALS.STATUS, Status.OPEN.code())
                        .setNull(DEALS.CLOSED_AT)
                        .setNull(DEALS.CLOSED_BY)
                        .setNull(DEALS.CLOSED_REASON)
                        .set(DEALS.REVISION, DEALS.REVISION.plus(1))
                        .where(is(workspace, id))
                        .and(DEALS.STATUS.eq(was.code()))
                        .execute();
        if (reopened == 1) {
            DealEvents.append(db, workspace, NewEvent.of(id, EventType.DEAL_REOPENED, by, at));
        }
    }

    private static Condition is(WorkspaceId workspace, DealId id) {
        return DEALS.WORKSPACE_ID.eq(workspace).and(DEALS.DEAL_ID.eq(id));
    }

    static NewEvent<DealId> won(DealId deal, UserId by, Instant at) {
        return NewEvent.of(deal, EventType.DEAL_WON, by, at);
    }

    static NewEvent<DealId> lost(DealId deal, String reason, UserId by, Instant at) {
        return NewEvent.of(deal, EventType.DEAL_LOST, by, at).with("reason", reason);
    }
}
