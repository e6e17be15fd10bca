package app.preflight.deals;

import static app.preflight.schema.Tables.DEALS;

import app.preflight.database.Database;
import app.preflight.deals.run.Checklist;
import app.preflight.deals.run.CompletionOutcome;
import app.preflight.deals.run.Completions;
import app.preflight.deals.run.DealEvents;
import app.preflight.deals.run.EventType;
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
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
    private final DealEvents log;
    private final Clock clock;

    Closures(
            Database database,
            Deals deals,
            Runs runs,
            Completions completions,
            DealEvents log,
            Clock clock) {
        this.database = database;
        this.deals = deals;
        this.runs = runs;
        this.completions = completions;
        this.log = log;
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
                    Closing won =
                            new Closing(
                                    Status.WON, Optional.empty(), completed.by(), completed.at());
                    close(db, completed.workspace(), completed.deal(), won);
                    log.append(
                            db,
                            completed.workspace(),
                            completed.deal(),
                            EventType.DEAL_WON,
                            completed.by(),
                            completed.at(),
                            JsonNodeFactory.instance.objectNode());
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
            return new CompletionOutcome.Over();
        }
        CompletionOutcome outcome =
                completions.completeUpTo(viewer, deal, list.run().stage().key(), winning.key());
        return outcome instanceof CompletionOutcome.Completed completed
                        && completed.next().filter(winning::equals).isPresent()
                ? completions.complete(viewer, deal, winning.key())
                : outcome;
    }

    /**
     * @return empty where the deal is closed already
     */
    Optional<Deal> lose(Viewer viewer, DealId id, String reason) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Deal deal = deals.lock(db, viewer, id);
                    if (deal.status() != Status.OPEN) {
                        return Optional.empty();
                    }
                    Instant now = clock.instant();
                    Closing lost = new Closing(Status.LOST, Optional.of(reason), viewer.id(), now);
                    close(db, viewer.workspace(), id, lost);
                    completions.end(viewer.workspace(), id);
                    log.append(
                            db,
                            viewer.workspace(),
                            id,
                            EventType.DEAL_LOST,
                            viewer.id(),
                            now,
                            reason(reason));
                    return deals.find(viewer, id);
                });
    }

    /**
     * @return empty where the deal is open
     */
    Optional<Deal> reopen(Viewer viewer, DealId id) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Deal deal = deals.lock(db, viewer, id);
                    if (deal.status() == Status.OPEN) {
                        return Optional.empty();
                    }
                    if (deal.status() == Status.WON) {
                        completions.reopen(viewer, id, deal.run().process().winning().key());
                    } else {
                        completions.goOn(viewer.workspace(), id);
                        Instant now = clock.instant();
                        reopen(db, viewer.workspace(), id, Status.LOST, viewer.id(), now);
                    }
                    return deals.find(viewer, id);
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

    private record Closing(Status outcome, Optional<String> reason, UserId by, Instant at) {}

    private static void close(DSLContext db, WorkspaceId workspace, DealId id, Closing closing) {
        db.update(DEALS)
                .set(DEALS.STATUS, closing.outcome().code())
                .set(DEALS.CLOSED_AT, closing.at())
                .set(DEALS.CLOSED_BY, closing.by())
                .set(DEALS.CLOSED_REASON, closing.reason().orElse(null))
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
            log.append(
                    db,
                    workspace,
                    id,
                    EventType.DEAL_REOPENED,
                    by,
                    at,
                    JsonNodeFactory.instance.objectNode());
        }
    }

    private static Condition is(WorkspaceId workspace, DealId id) {
        return DEALS.WORKSPACE_ID.eq(workspace).and(DEALS.DEAL_ID.eq(id));
    }

    /** What the event of a loss tells. */
    static ObjectNode reason(String reason) {
        return JsonNodeFactory.instance.objectNode().put("reason", reason);
    }
}
