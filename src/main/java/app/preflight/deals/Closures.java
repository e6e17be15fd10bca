package app.preflight.deals;

import app.preflight.database.Database;
import app.preflight.deals.run.Checklist;
import app.preflight.deals.run.Clearances;
import app.preflight.deals.run.Clearing;
import app.preflight.deals.run.DealEvents;
import app.preflight.deals.run.EventType;
import app.preflight.deals.run.ItemDone;
import app.preflight.deals.run.Response;
import app.preflight.deals.run.Runs;
import app.preflight.deals.run.StageCleared;
import app.preflight.processes.ResponseKind;
import app.preflight.processes.Stage;
import app.preflight.shared.DealId;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How a deal ends. It is won by clearing the stage that wins, and by nothing else; lost at any
 * time, with a reason. Reopened, a lost deal goes on where it stood, and a won one stands before
 * the gate it was won at.
 */
@Component
public class Closures {

    private final Database database;
    private final Deals deals;
    private final Runs runs;
    private final Clearances clearances;
    private final DealEvents log;
    private final Clock clock;

    Closures(
            Database database,
            Deals deals,
            Runs runs,
            Clearances clearances,
            DealEvents log,
            Clock clock) {
        this.database = database;
        this.deals = deals;
        this.runs = runs;
        this.clearances = clearances;
        this.log = log;
        this.clock = clock;
    }

    @EventListener
    void winByClearing(StageCleared cleared) {
        if (!cleared.stage().wins()) {
            return;
        }
        database.write(
                cleared.workspace(),
                db -> {
                    deals.close(
                            db,
                            cleared.workspace(),
                            cleared.deal(),
                            Status.WON,
                            Optional.empty(),
                            cleared.by(),
                            cleared.at());
                    log.append(
                            db,
                            cleared.workspace(),
                            cleared.deal(),
                            EventType.DEAL_WON,
                            cleared.by(),
                            cleared.at(),
                            JsonNodeFactory.instance.objectNode());
                    return cleared;
                });
    }

    @EventListener
    void takeNextStep(ItemDone done) {
        if (done.item().item().response() == ResponseKind.NEXT_STEP
                && done.item().response().orElseThrow() instanceof Response.Dated dated) {
            NextStep step = new NextStep(dated.date(), dated.text());
            database.write(
                    done.workspace(),
                    db -> {
                        deals.setNextStep(db, done.workspace(), done.deal(), step);
                        return step;
                    });
        }
    }

    /**
     * Clears stage after stage up to the one that wins, through the same gate; the first refusal
     * stops it there.
     */
    public Clearing win(Viewer viewer, DealId deal) {
        Checklist list = runs.find(viewer, deal).orElseThrow(NotFound::new);
        Stage winning = list.run().process().winning();
        if (list.clearance(winning).isPresent()) {
            return new Clearing.Over();
        }
        Clearing clearing = clearances.clearUpTo(viewer, deal, list.run().stage().key(), winning.key());
        return clearing instanceof Clearing.Cleared cleared && cleared.next().filter(winning::equals).isPresent()
                ? clearances.clear(viewer, deal, winning.key())
                : clearing;
    }

    /**
     * @return empty where the deal is closed already
     */
    public Optional<Deal> lose(Viewer viewer, DealId id, String reason) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Deal deal = deals.lock(db, viewer, id);
                    if (deal.status() != Status.OPEN) {
                        return Optional.empty();
                    }
                    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                    deals.close(
                            db,
                            viewer.workspace(),
                            id,
                            Status.LOST,
                            Optional.of(reason),
                            viewer.id(),
                            now);
                    clearances.end(viewer.workspace(), id);
                    log.append(
                            db,
                            viewer.workspace(),
                            id,
                            EventType.DEAL_LOST,
                            viewer.id(),
                            now,
                            JsonNodeFactory.instance.objectNode().put("reason", reason));
                    return deals.find(viewer, id);
                });
    }

    /**
     * @return empty where the deal is open
     */
    public Optional<Deal> reopen(Viewer viewer, DealId id) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Deal deal = deals.lock(db, viewer, id);
                    if (deal.status() == Status.OPEN) {
                        return Optional.empty();
                    }
                    deals.reopen(db, viewer.workspace(), id);
                    if (deal.status() == Status.WON) {
                        clearances.reopen(viewer, id, deal.run().process().winning().key());
                    } else {
                        clearances.goOn(viewer.workspace(), id);
                    }
                    log.append(
                            db,
                            viewer.workspace(),
                            id,
                            EventType.DEAL_REOPENED,
                            viewer.id(),
                            clock.instant(),
                            JsonNodeFactory.instance.objectNode());
                    return deals.find(viewer, id);
                });
    }
}
