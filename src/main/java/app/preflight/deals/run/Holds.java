package app.preflight.deals.run;

import static app.preflight.schema.Tables.RUNS;

import app.preflight.database.Database;
import app.preflight.shared.DealId;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A hold keeps the place: interrupted at an item with a reason, resumed there. */
@Component
public class Holds {

    private final Database database;
    private final Runs runs;
    private final DealEvents log;
    private final Clock clock;

    Holds(Database database, Runs runs, DealEvents log, Clock clock) {
        this.database = database;
        this.runs = runs;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @return empty where the run is over or already held
     * @throws NotFound where the viewer sees no such deal
     * @throws Invalid where its process has no such item
     */
    public Optional<Run.Hold> hold(Viewer viewer, DealId deal, String item, String reason) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Checklist list = runs.lock(db, viewer, deal).orElseThrow(NotFound::new);
                    if (list.item(item).isEmpty()) {
                        throw new Invalid("item", "error.item");
                    }
                    if (!list.run().isRunning() || list.run().hold().isPresent()) {
                        return Optional.empty();
                    }
                    Instant now = clock.instant();
                    db.update(RUNS)
                            .set(RUNS.HELD_ITEM, item)
                            .set(RUNS.HELD_REASON, reason)
                            .set(RUNS.HELD_BY, viewer.id())
                            .set(RUNS.HELD_AT, now)
                            .set(RUNS.REVISION, RUNS.REVISION.plus(1))
                            .where(is(viewer, deal))
                            .execute();
                    log.append(
                            db,
                            viewer.workspace(),
                            deal,
                            EventType.RUN_HELD,
                            viewer.id(),
                            now,
                            data(item, reason));
                    return Optional.of(
                            new Run.Hold(item, reason, new Actor(viewer.id(), viewer.name()), now));
                });
    }

    /**
     * @return the hold that was lifted; empty where there was none
     * @throws NotFound where the viewer sees no such deal
     */
    public Optional<Run.Hold> resume(Viewer viewer, DealId deal) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Checklist list = runs.lock(db, viewer, deal).orElseThrow(NotFound::new);
                    Optional<Run.Hold> hold = list.run().hold();
                    if (hold.isEmpty()) {
                        return hold;
                    }
                    db.update(RUNS)
                            .setNull(RUNS.HELD_ITEM)
                            .setNull(RUNS.HELD_REASON)
                            .setNull(RUNS.HELD_BY)
                            .setNull(RUNS.HELD_AT)
                            .set(RUNS.REVISION, RUNS.REVISION.plus(1))
                            .where(is(viewer, deal))
                            .execute();
                    ObjectNode data =
                            JsonNodeFactory.instance.objectNode().put("item", hold.get().item());
                    log.append(
                            db,
                            viewer.workspace(),
                            deal,
                            EventType.RUN_RESUMED,
                            viewer.id(),
                            clock.instant(),
                            data);
                    return hold;
                });
    }

    /** What the event of a hold tells. */
    static ObjectNode data(String item, String reason) {
        return JsonNodeFactory.instance.objectNode().put("item", item).put("reason", reason);
    }

    private static Condition is(Viewer viewer, DealId deal) {
        return RUNS.WORKSPACE_ID.eq(viewer.workspace()).and(RUNS.DEAL_ID.eq(deal));
    }
}
