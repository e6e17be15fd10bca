package app.preflight.deals.run;

import static app.preflight.schema.Tables.RUNS;

import app.preflight.database.Database;
import app.preflight.shared.Actor;
import app.preflight.shared.DealId;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.time.Clock;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** A hold keeps the place: interrupted at an item with a reason, resumed there. */
@Component
public class Holds {

    private final Database database;
    private final Runs runs;
    private final Clock clock;

    Holds(Database database, Runs runs, Clock clock) {
        this.database = database;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * @throws NotFound where the viewer sees no such deal
     * @throws Invalid where its process has no such item
     */
    public Holding hold(Viewer viewer, DealId deal, String item, String reason) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Checklist list = runs.lock(db, viewer, deal).orElseThrow(NotFound::new);
                    if (list.item(item).isEmpty()) {
                        throw new Invalid("item", "error.item");
                    }
                    if (!list.run().isRunning() || list.run().hold().isPresent()) {
                        return Holding.Refused.CANNOT_HOLD;
                    }
                    Actor by = new Actor(viewer.id(), viewer.name());
                    Run.Hold hold = new Run.Hold(item, reason, by, clock.instant());
                    db.update(RUNS)
                            .set(RUNS.HELD_ITEM, item)
                            .set(RUNS.HELD_REASON, reason)
                            .set(RUNS.HELD_BY, viewer.id())
                            .set(RUNS.HELD_AT, hold.at())
                            .set(RUNS.REVISION, RUNS.REVISION.plus(1))
                            .where(is(viewer, deal))
                            .execute();
                    DealEvents.append(db, viewer.workspace(), held(deal, hold));
                    return hold;
                });
    }

    /**
     * @throws NotFound where the viewer sees no such deal
     */
    public Holding resume(Viewer viewer, DealId deal) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Checklist list = runs.lock(db, viewer, deal).orElseThrow(NotFound::new);
                    if (list.run().hold().isEmpty()) {
                        return Holding.Refused.NOT_HELD;
                    }
                    Run.Hold hold = list.run().hold().get();
                    db.update(RUNS)
                            .setNull(RUNS.HELD_ITEM)
                            .setNull(RUNS.HELD_REASON)
                            .setNull(RUNS.HELD_BY)
                            .setNull(RUNS.HELD_AT)
                            .set(RUNS.REVISION, RUNS.REVISION.plus(1))
                            .where(is(viewer, deal))
                            .execute();
                    DealEvents.append(
                            db,
                            viewer.workspace(),
                            NewEvent.of(deal, EventType.RUN_RESUMED, viewer.id(), clock.instant())
                                    .with("item", hold.item()));
                    return hold;
                });
    }

    static NewEvent<DealId> held(DealId deal, Run.Hold hold) {
        return NewEvent.of(deal, EventType.RUN_HELD, hold.by().id(), hold.at())
                .with("item", hold.item())
                .with("reason", hold.reason());
    }

    private static Condition is(Viewer viewer, DealId deal) {
        return RUNS.WORKSPACE_ID
                .eq(viewer.workspace())
                .and(RUNS.DEAL_ID.eq(deal))
                .and(RunKind.IS_PROCESS);
    }
}
