package app.preflight.deals.run;

import app.preflight.database.Database;
import app.preflight.processes.Item;
import app.preflight.shared.DealId;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Stale;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Acts on the items of a run: each saved at once, in one statement, with its event and the run's
 * counts.
 */
@Component
public class Items {

    private static final int ATTEMPTS = 5;

    private final Database database;
    private final Runs runs;
    private final ItemRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Items(
            Database database,
            Runs runs,
            ItemRows rows,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.runs = runs;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param said what a person says of the item, read by what the deal's process says of it
     * @param expected the revision that the caller saw; empty for whatever stands there now
     * @throws NotFound where the viewer sees no such deal, or its process has no such item
     * @throws Stale where somebody else acted on this item meanwhile
     * @throws Invalid where an item cannot be deferred to that stage, or by {@code said}
     */
    public Acting act(
            Viewer viewer,
            DealId deal,
            String key,
            Function<Item, Act> said,
            OptionalInt expected) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Acting> outcome =
                    database.write(
                            viewer.workspace(),
                            db -> attempt(db, viewer, deal, key, said, expected));
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new Stale(false);
    }

    /** Empty where the run went on to another stage while this was decided: decide again. */
    private Optional<Acting> attempt(
            DSLContext db,
            Viewer viewer,
            DealId deal,
            String key,
            Function<Item, Act> said,
            OptionalInt expected) {
        Found found = find(db, viewer, deal, key);
        Act act = said.apply(found.item().item());
        if (expected.isPresent() && expected.getAsInt() != found.item().revision()) {
            throw new Stale(true);
        }
        if (!found.run().isRunning()) {
            return Optional.of(new Acting.Over());
        }
        checkDeferral(found, act);
        if (changesNothing(found.item(), act)) {
            return Optional.of(new Acting.Acted(found.item(), found.run().process()));
        }
        Actor by = new Actor(viewer.id(), viewer.name());
        RunItem after = found.item().after(act, new RunItem.Touch(by, clock.instant()));
        return switch (ItemWriting.write(db, found, after)) {
            case DONE -> Optional.of(done(db, viewer, found, after));
            case ITEM_CHANGED -> throw new Stale(expected.isPresent());
            case RUN_CHANGED -> Optional.empty();
        };
    }

    /** The item alone, in one statement, where nothing else hangs on it. */
    private Found find(DSLContext db, Viewer viewer, DealId deal, String key) {
        Found found = rows.find(db, viewer, deal, key);
        return found.run().process().isEntangled(found.item().item())
                ? Found.in(runs.lock(db, viewer, deal).orElseThrow(NotFound::new), key)
                : found;
    }

    private Acting done(DSLContext db, Viewer viewer, Found found, RunItem item) {
        DealId deal = found.run().deal();
        if (item.recorded() == ItemState.DONE) {
            Instant at = item.touch().orElseThrow().at();
            events.publishEvent(new ItemDone(viewer.workspace(), deal, item, viewer.id(), at));
        }
        // What was answered may be what the item's sensor looks at.
        return new Acting.Acted(
                item.item().sensor().isEmpty() ? item : find(db, viewer, deal, item.key()).item(),
                found.run().process());
    }

    private static void checkDeferral(Found found, Act act) {
        if (!Gate.allows(found.run(), found.item().item(), act)) {
            throw new Invalid("until", "error.until");
        }
    }

    private static boolean changesNothing(RunItem item, Act act) {
        if (act instanceof Act.Reopened) {
            return item.recorded() == ItemState.OPEN || item.recorded() == ItemState.REOPENED;
        }
        return item.recorded() == act.state()
                && item.response().equals(act.answer())
                && item.reason().equals(act.why())
                && item.until().equals(act.untilStage());
    }
}
