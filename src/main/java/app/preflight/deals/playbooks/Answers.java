package app.preflight.deals.playbooks;

import static app.preflight.schema.Tables.PLAYBOOKS;
import static app.preflight.schema.Tables.PLAYBOOK_ITEMS;

import app.preflight.database.Database;
import app.preflight.deals.run.Act;
import app.preflight.deals.run.ItemDone;
import app.preflight.deals.run.ItemState;
import app.preflight.deals.run.Responses;
import app.preflight.deals.run.RunItem;
import app.preflight.deals.run.Runs;
import app.preflight.processes.Item;
import app.preflight.shared.Actor;
import app.preflight.shared.DealId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Stale;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What people say of the items of a list; it is closed as the last is settled, or with a reason.
 */
@Component
public class Answers {

    private final Database database;
    private final Playbooks lists;
    private final PlaybookLog log;
    private final Runs runs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answers(
            Database database,
            Playbooks lists,
            PlaybookLog log,
            Runs runs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.lists = lists;
        this.log = log;
        this.runs = runs;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param expected the revision that the caller saw; empty for whatever stands there now
     * @throws NotFound where the viewer sees no such list, or it has no such item
     * @throws Stale where somebody else acted on this item meanwhile
     * @throws Invalid where the item was to be deferred, or by {@code said}
     */
    public Answering act(
            Viewer viewer,
            DealId deal,
            UUID id,
            String key,
            Function<Item, Act> said,
            OptionalInt expected) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Playbook list = lock(db, viewer, deal, id);
                    RunItem before = list.item(key).orElseThrow(NotFound::new);
                    Act act = said.apply(before.item());
                    if (act instanceof Act.Deferred) {
                        throw new Invalid("until", "error.until");
                    }
                    if (!list.isOpen()) {
                        return new Answering.ClosedBefore();
                    }
                    if (!runs.isRunning(db, viewer.workspace(), deal)) {
                        return new Answering.Over();
                    }
                    if (expected.isPresent() && expected.getAsInt() != before.revision()) {
                        throw new Stale(true);
                    }
                    return answer(db, viewer, list, before.after(act, touch(viewer)));
                });
    }

    private Playbook lock(DSLContext db, Viewer viewer, DealId deal, UUID id) {
        runs.lock(db, viewer.workspace(), deal);
        return lists.lock(db, viewer, deal, id).orElseThrow(NotFound::new);
    }

    private RunItem.Touch touch(Viewer viewer) {
        return new RunItem.Touch(new Actor(viewer.id(), viewer.name()), clock.instant());
    }

    private Answering answer(DSLContext db, Viewer viewer, Playbook list, RunItem item) {
        WorkspaceId workspace = viewer.workspace();
        write(db, workspace, list, item, viewer.id());
        log.answered(db, workspace, list, item);
        if (item.state() == ItemState.DONE) {
            events.publishEvent(
                    new ItemDone(workspace, list.deal(), item, viewer.id(), clock.instant()));
        }
        Playbook after = lists.find(db, viewer, list.deal(), list.id()).orElseThrow();
        if (after.isSettled()) {
            close(db, viewer, list, "");
        }
        runs.touch(db, workspace, list.deal());
        return new Answering.Answered(item);
    }

    private static void write(
            DSLContext db, WorkspaceId workspace, Playbook list, RunItem item, UserId by) {
        var row = db.newRecord(PLAYBOOK_ITEMS);
        row.setWorkspaceId(workspace);
        row.setListId(list.id());
        row.setItemKey(item.key());
        row.setState(item.state().code());
        row.setResponse(
                item.response()
                        .map(response -> JSONB.valueOf(Responses.write(response).toString()))
                        .orElse(null));
        row.setReason(item.reason().orElse(null));
        row.setActedBy(by);
        row.setActedAt(item.touch().orElseThrow().at());
        row.setRevision(item.revision());
        db.insertInto(PLAYBOOK_ITEMS)
                .set(row)
                .onConflict(
                        PLAYBOOK_ITEMS.WORKSPACE_ID,
                        PLAYBOOK_ITEMS.LIST_ID,
                        PLAYBOOK_ITEMS.ITEM_KEY)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /**
     * Done with though not everything is settled.
     *
     * @return false where it was done with before
     * @throws NotFound where the viewer sees no such list
     */
    public boolean close(Viewer viewer, DealId deal, UUID id, String reason) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Playbook list = lock(db, viewer, deal, id);
                    if (list.isOpen()) {
                        close(db, viewer, list, reason);
                        runs.touch(db, viewer.workspace(), deal);
                    }
                    return list.isOpen();
                });
    }

    private void close(DSLContext db, Viewer viewer, Playbook list, String reason) {
        Playbook.Closing closing =
                new Playbook.Closing(
                        new Actor(viewer.id(), viewer.name()), clock.instant(), reason);
        db.update(PLAYBOOKS)
                .set(PLAYBOOKS.CLOSED_BY, viewer.id())
                .set(PLAYBOOKS.CLOSED_AT, closing.at())
                .set(PLAYBOOKS.CLOSED_REASON, reason)
                .where(PLAYBOOKS.WORKSPACE_ID.eq(viewer.workspace()))
                .and(PLAYBOOKS.LIST_ID.eq(list.id()))
                .execute();
        log.closed(db, viewer.workspace(), list, closing);
    }
}
