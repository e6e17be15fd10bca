package app.preflight.deals.run;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.DEAL_EVENTS;
import static app.preflight.schema.Tables.RUNS;
import static app.preflight.schema.Tables.RUN_ITEMS;
import static app.preflight.schema.Tables.USERS;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import app.preflight.accounts.Users;
import app.preflight.database.Database;
import app.preflight.processes.Item;
import app.preflight.shared.DealId;
import app.preflight.shared.Ids;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Stale;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record2;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Acts on the items of a run: each saved at once, in one statement, with its event and the run's
 * counts.
 */
@Component
public class Items {

    private static final int ATTEMPTS = 5;

    private final Database database;
    private final Runs runs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Items(Database database, Runs runs, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.runs = runs;
        this.events = events;
        this.clock = clock;
    }

    private record Found(Run run, RunItem item) {}

    private enum Written {
        DONE,
        ITEM_CHANGED,
        RUN_CHANGED
    }

    /**
     * @param expected the revision that the caller saw; empty for whatever stands there now
     * @throws NotFound where the viewer sees no such deal, or its process has no such item
     * @throws Stale where somebody else acted on this item meanwhile
     * @throws Invalid where an item cannot be deferred to that stage
     */
    public Acting act(Viewer viewer, DealId deal, String key, Act act, OptionalInt expected) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Acting> outcome =
                    database.write(
                            viewer.workspace(),
                            db -> attempt(db, viewer, deal, key, act, expected));
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new Stale(false);
    }

    /**
     * What the deal's process says of the item.
     *
     * @throws NotFound where the viewer sees no such deal, or its process has no such item
     */
    public Item definition(Viewer viewer, DealId deal, String key) {
        return database.read(viewer.workspace(), db -> find(db, viewer, deal, key).item().item());
    }

    /** Empty where the run went on to another stage while this was decided: decide again. */
    private Optional<Acting> attempt(
            DSLContext db, Viewer viewer, DealId deal, String key, Act act, OptionalInt expected) {
        Found found = find(db, viewer, deal, key);
        if (expected.isPresent() && expected.getAsInt() != found.item().revision()) {
            throw new Stale(true);
        }
        if (!found.run().isRunning()) {
            return Optional.of(new Acting.Over());
        }
        checkDeferral(found, act);
        if (changesNothing(found.item(), act)) {
            return Optional.of(new Acting.Acted(found.item()));
        }
        Actor by = new Actor(viewer.id(), viewer.name());
        RunItem after = found.item().after(act, new RunItem.Touch(by, clock.instant()));
        return switch (write(db, found, after)) {
            case DONE -> Optional.of(done(viewer, deal, after));
            case ITEM_CHANGED -> throw new Stale(expected.isPresent());
            case RUN_CHANGED -> Optional.empty();
        };
    }

    private Acting done(Viewer viewer, DealId deal, RunItem item) {
        if (item.state() == ItemState.DONE) {
            Instant at = item.touch().orElseThrow().at();
            events.publishEvent(new ItemDone(viewer.workspace(), deal, item, viewer.id(), at));
        }
        return new Acting.Acted(item);
    }

    private Found find(DSLContext db, Viewer viewer, DealId deal, String key) {
        Record row =
                db.select(Runs.COLUMNS)
                        .select(
                                RUN_ITEMS.STATE,
                                RUN_ITEMS.RESPONSE,
                                RUN_ITEMS.REASON,
                                RUN_ITEMS.UNTIL_STAGE,
                                RUN_ITEMS.ACTED_BY,
                                RUN_ITEMS.ACTED_AT,
                                RUN_ITEMS.REVISION,
                                USERS.NAME)
                        .from(RUNS)
                        .join(DEALS)
                        .using(RUNS.WORKSPACE_ID, RUNS.DEAL_ID)
                        .leftJoin(Runs.HOLDERS)
                        .on(Runs.HOLDERS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID))
                        .and(Runs.HOLDERS.USER_ID.eq(RUNS.HELD_BY))
                        .leftJoin(RUN_ITEMS)
                        .on(RUN_ITEMS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID))
                        .and(RUN_ITEMS.RUN_ID.eq(RUNS.RUN_ID))
                        .and(RUN_ITEMS.ITEM_KEY.eq(key))
                        .leftJoin(USERS)
                        .on(USERS.WORKSPACE_ID.eq(RUN_ITEMS.WORKSPACE_ID))
                        .and(USERS.USER_ID.eq(RUN_ITEMS.ACTED_BY))
                        .where(RUNS.WORKSPACE_ID.eq(viewer.workspace().value()))
                        .and(RUNS.DEAL_ID.eq(deal.value()))
                        .and(Users.owns(viewer, DEALS.OWNER_ID))
                        .fetchOptional()
                        .orElseThrow(NotFound::new);
        Run run = runs.run(row);
        Item item = run.process().item(key).orElseThrow(NotFound::new);
        return new Found(
                run,
                row.get(RUN_ITEMS.REVISION) == null
                        ? RunItem.untouched(item, run.process().stageOf(item))
                        : runs.item(run.process(), item, row));
    }

    private static void checkDeferral(Found found, Act act) {
        if (!Gate.allows(found.run(), found.item().item(), act)) {
            throw new Invalid("until", "error.until");
        }
    }

    private static boolean changesNothing(RunItem item, Act act) {
        if (act instanceof Act.Reopened) {
            return item.state() == ItemState.OPEN || item.state() == ItemState.REOPENED;
        }
        return item.state() == act.state()
                && item.response().equals(act.answer())
                && item.reason().equals(act.why())
                && item.until().equals(act.untilStage());
    }

    /**
     * Locks the run while it is in the stage that was seen; writes the item while it has the
     * revision that was seen; adds to the run's counts; appends the event. All in one statement,
     * because round trips are what a write pays for.
     */
    private Written write(DSLContext db, Found found, RunItem after) {
        Run run = found.run();
        RunItem.Touch touch = after.touch().orElseThrow();
        Counts change = counts(run, after).minus(counts(run, found.item()));
        var locked =
                name("locked")
                        .as(
                                select(RUNS.WORKSPACE_ID, RUNS.RUN_ID)
                                        .from(RUNS)
                                        .where(RUNS.WORKSPACE_ID.eq(run.workspace().value()))
                                        .and(RUNS.RUN_ID.eq(run.id()))
                                        .and(RUNS.STAGE.eq(run.stage().key()))
                                        .and(RUNS.STATE.eq(Runs.word(Run.State.RUNNING)))
                                        .forUpdate());
        var touched =
                name("touched")
                        .as(
                                org.jooq
                                        .impl
                                        .DSL
                                        .insertInto(
                                                RUN_ITEMS,
                                                RUN_ITEMS.WORKSPACE_ID,
                                                RUN_ITEMS.RUN_ID,
                                                RUN_ITEMS.ITEM_KEY,
                                                RUN_ITEMS.STATE,
                                                RUN_ITEMS.RESPONSE,
                                                RUN_ITEMS.REASON,
                                                RUN_ITEMS.UNTIL_STAGE,
                                                RUN_ITEMS.ACTED_BY,
                                                RUN_ITEMS.ACTED_AT,
                                                RUN_ITEMS.REVISION)
                                        .select(
                                                select(
                                                                locked.field(RUNS.WORKSPACE_ID),
                                                                locked.field(RUNS.RUN_ID),
                                                                val(
                                                                        after.key(),
                                                                        RUN_ITEMS.ITEM_KEY),
                                                                val(
                                                                        after.state().word(),
                                                                        RUN_ITEMS.STATE),
                                                                val(
                                                                        json(after.response()),
                                                                        RUN_ITEMS.RESPONSE),
                                                                val(
                                                                        after.reason().orElse(null),
                                                                        RUN_ITEMS.REASON),
                                                                val(
                                                                        after.until().orElse(null),
                                                                        RUN_ITEMS.UNTIL_STAGE),
                                                                val(
                                                                        touch.by().id().value(),
                                                                        RUN_ITEMS.ACTED_BY),
                                                                val(touch.at(), RUN_ITEMS.ACTED_AT),
                                                                val(
                                                                        after.revision(),
                                                                        RUN_ITEMS.REVISION))
                                                        .from(locked))
                                        .onConflict(
                                                RUN_ITEMS.WORKSPACE_ID,
                                                RUN_ITEMS.RUN_ID,
                                                RUN_ITEMS.ITEM_KEY)
                                        .doUpdate()
                                        .set(RUN_ITEMS.STATE, excluded(RUN_ITEMS.STATE))
                                        .set(RUN_ITEMS.RESPONSE, excluded(RUN_ITEMS.RESPONSE))
                                        .set(RUN_ITEMS.REASON, excluded(RUN_ITEMS.REASON))
                                        .set(RUN_ITEMS.UNTIL_STAGE, excluded(RUN_ITEMS.UNTIL_STAGE))
                                        .set(RUN_ITEMS.ACTED_BY, excluded(RUN_ITEMS.ACTED_BY))
                                        .set(RUN_ITEMS.ACTED_AT, excluded(RUN_ITEMS.ACTED_AT))
                                        .set(RUN_ITEMS.REVISION, excluded(RUN_ITEMS.REVISION))
                                        .where(RUN_ITEMS.REVISION.eq(found.item().revision()))
                                        .returning(RUN_ITEMS.RUN_ID));
        var counted =
                name("counted")
                        .as(
                                org.jooq
                                        .impl
                                        .DSL
                                        .update(RUNS)
                                        .set(
                                                RUNS.ITEMS_SETTLED,
                                                RUNS.ITEMS_SETTLED.plus(change.settled()))
                                        .set(
                                                RUNS.STAGE_SETTLED,
                                                RUNS.STAGE_SETTLED.plus(change.stageSettled()))
                                        .set(
                                                RUNS.KILLERS_OPEN,
                                                RUNS.KILLERS_OPEN.plus(change.killersOpen()))
                                        .set(RUNS.REVISION, RUNS.REVISION.plus(1))
                                        .where(RUNS.WORKSPACE_ID.eq(run.workspace().value()))
                                        .and(RUNS.RUN_ID.eq(run.id()))
                                        .and(exists(selectOne().from(table(name("touched")))))
                                        .returning(RUNS.RUN_ID));
        var logged =
                name("logged")
                        .as(
                                org.jooq
                                        .impl
                                        .DSL
                                        .insertInto(
                                                DEAL_EVENTS,
                                                DEAL_EVENTS.WORKSPACE_ID,
                                                DEAL_EVENTS.DEAL_ID,
                                                DEAL_EVENTS.EVENT_ID,
                                                DEAL_EVENTS.TYPE,
                                                DEAL_EVENTS.HAPPENED_AT,
                                                DEAL_EVENTS.BY_USER,
                                                DEAL_EVENTS.DATA)
                                        .select(
                                                select(
                                                                val(run.workspace().value()),
                                                                val(run.deal().value()),
                                                                val(Ids.next()),
                                                                val(
                                                                        EventType.of(after.state())
                                                                                .word()),
                                                                val(
                                                                        touch.at(),
                                                                        DEAL_EVENTS.HAPPENED_AT),
                                                                val(touch.by().id().value()),
                                                                val(
                                                                        JSONB.valueOf(
                                                                                data(after)
                                                                                        .toString())))
                                                        .from(table(name("touched"))))
                                        .returning(DEAL_EVENTS.EVENT_ID));
        Record2<Integer, Integer> counts =
                db.with(locked)
                        .with(touched)
                        .with(counted)
                        .with(logged)
                        .select(
                                selectCount().from(table(name("locked"))).<Integer>asField(),
                                selectCount().from(table(name("touched"))).<Integer>asField())
                        .fetchSingle();
        if (counts.value1() == 0) {
            return Written.RUN_CHANGED;
        }
        return counts.value2() == 0 ? Written.ITEM_CHANGED : Written.DONE;
    }

    private static Counts counts(Run run, RunItem item) {
        return Counts.of(run.process(), run.stage().key(), item.item(), item.state(), item.until());
    }

    static @org.jspecify.annotations.Nullable JSONB json(Optional<Response> response) {
        return response.map(value -> JSONB.valueOf(Responses.write(value).toString())).orElse(null);
    }

    /** What the event of an act on an item tells. */
    static ObjectNode data(RunItem item) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("item", item.key());
        item.response().ifPresent(response -> data.set("response", Responses.write(response)));
        item.reason().ifPresent(reason -> data.put("reason", reason));
        item.until().ifPresent(until -> data.put("until", until));
        return data;
    }
}
