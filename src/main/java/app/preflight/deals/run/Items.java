package app.preflight.deals.run;

import app.preflight.database.Database;
import app.preflight.processes.Item;
import app.preflight.processes.ProcessVersion;
import app.preflight.shared.Actor;
import app.preflight.shared.DealId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.IfMatch;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Stale;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Acts on the items of a run: each saved at once, in one statement, with its event and the run's
 * counts.
 */
@Component
public class Items {

    private final Database database;
    private final Runs runs;
    private final ItemRows rows;
    private final List<ItemFollower> followers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Items(
            Database database,
            Runs runs,
            ItemRows rows,
            List<ItemFollower> followers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.runs = runs;
        this.rows = rows;
        this.followers = followers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param said what a person says of the item, read by what its list says of it
     * @throws NotFound where the viewer sees no such run, or it has no such item
     * @throws Stale where somebody else acted on this item meanwhile
     * @throws Invalid where an item cannot be deferred to that stage, or by {@code said}
     */
    public Acting act(
            Viewer viewer, WhichRun which, String key, Function<Item, Act> said, IfMatch seen) {
        Wish wish = new Wish(viewer, which, key, said, seen);
        WorkspaceId workspace = viewer.workspace();
        try {
            return which.playbook().isPresent()
                    ? database.write(workspace, db -> actInPlaybook(db, wish))
                    : database.writeAlone(workspace, db -> actAlone(db, wish))
                            .orElseGet(
                                    () -> database.write(workspace, db -> actWithOthers(db, wish)));
        } catch (OptimisticLockingFailureException again) {
            throw new Stale(false);
        }
    }

    private record Wish(
            Viewer viewer, WhichRun which, String key, Function<Item, Act> said, IfMatch seen) {}

    /** Empty where something hangs on the item: then its act takes a transaction. */
    private Optional<Acting> actAlone(DSLContext db, Wish wish) {
        Found found = rows.find(db, wish.viewer(), wish.which(), wish.key());
        return isEntangled(found) || isFollowed(found)
                ? Optional.empty()
                : Optional.of(act(db, wish, found));
    }

    private Acting actWithOthers(DSLContext db, Wish wish) {
        Acting acting = act(db, wish, find(db, wish));
        // What was answered may be what the item's sensor looks at.
        return acting instanceof Acting.Acted(RunItem item, ProcessVersion process)
                        && item.item().sensor().isPresent()
                ? new Acting.Acted(current(wish), process)
                : acting;
    }

    /** The deal's run first, as everybody takes them; pages that show it look again. */
    private Acting actInPlaybook(DSLContext db, Wish wish) {
        WorkspaceId workspace = wish.viewer().workspace();
        DealId deal = wish.which().deal();
        runs.lock(db, workspace, deal);
        Acting acting = actWithOthers(db, wish);
        if (acting instanceof Acting.Acted) {
            runs.touch(db, workspace, deal);
            events.publishEvent(
                    new PlaybookMoved(
                            workspace,
                            deal,
                            wish.which().playbook().orElseThrow(),
                            Optional.of(wish.viewer().id()),
                            clock.instant()));
        }
        return acting;
    }

    /** With the whole list where the item is one of several that hang together. */
    private Found find(DSLContext db, Wish wish) {
        Found found = rows.find(db, wish.viewer(), wish.which(), wish.key());
        return isEntangled(found)
                ? Found.in(
                        runs.lock(db, wish.viewer(), wish.which()).orElseThrow(NotFound::new),
                        wish.key())
                : found;
    }

    private static boolean isEntangled(Found found) {
        return found.run().process().isEntangled(found.item().item());
    }

    private boolean isFollowed(Found found) {
        return followers.stream().anyMatch(follower -> follower.follows(found.item().item()));
    }

    private Acting act(DSLContext db, Wish wish, Found found) {
        Act act = wish.said().apply(found.item().item());
        wish.seen().require(found.item().revision());
        if (!found.run().isRunning()) {
            return found.run().isClosed() ? new PlaybookClosed() : new RunOver();
        }
        checkDeferral(found, act);
        if (changesNothing(found.item(), act)) {
            return new Acting.Acted(current(wish), found.run().process());
        }
        Actor by = new Actor(wish.viewer().id(), wish.viewer().name());
        RunItem after = found.item().after(act, new RunItem.Touch(by, clock.instant()));
        return switch (ItemWriting.write(db, found, after)) {
            case DONE -> done(found, after, by);
            case ITEM_CHANGED -> throw wish.seen().stale();
            case RUN_CHANGED ->
                    throw new OptimisticLockingFailureException("the run is in another stage");
        };
    }

    private Acting done(Found found, RunItem item, Actor by) {
        if (item.recorded() == ItemState.DONE && isFollowed(found)) {
            Standing run = found.run();
            Instant at = item.touch().orElseThrow().at();
            events.publishEvent(new ItemDone(run.workspace(), run.deal(), item, by.id(), at));
        }
        return new Acting.Acted(item, found.run().process());
    }

    private RunItem current(Wish wish) {
        return runs.find(wish.viewer(), wish.which())
                .flatMap(list -> list.item(wish.key()))
                .orElseThrow(NotFound::new);
    }

    private static void checkDeferral(Found found, Act act) {
        Standing run = found.run();
        if (!Gate.allows(run.process(), run.stage(), found.item().item(), act)) {
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
