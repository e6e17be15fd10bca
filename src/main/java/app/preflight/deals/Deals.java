package app.preflight.deals;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.DEAL_TEXTS;

import app.preflight.database.Database;
import app.preflight.deals.run.DealEvents;
import app.preflight.deals.run.EventType;
import app.preflight.deals.run.NewEvent;
import app.preflight.deals.run.Runs;
import app.preflight.deals.run.Sensing;
import app.preflight.people.People;
import app.preflight.shared.DealId;
import app.preflight.shared.Ids;
import app.preflight.shared.OrganisationId;
import app.preflight.shared.PersonId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Deals: opened, found, locked. */
@Component
public class Deals {

    private final Database database;
    private final DealRows rows;
    private final Runs runs;
    private final Sensing sensing;
    private final People people;

    Deals(Database database, DealRows rows, Runs runs, Sensing sensing, People people) {
        this.database = database;
        this.rows = rows;
        this.runs = runs;
        this.sensing = sensing;
        this.people = people;
    }

    /** Opens the deal and starts its run on the version given. */
    public DealId open(Viewer viewer, NewDeal deal) {
        DealId id = new DealId(Ids.next());
        WorkspaceId workspace = viewer.workspace();
        return database.write(
                workspace,
                db -> {
                    OrganisationId organisation =
                            people.organisation(workspace, deal.organisation());
                    Optional<PersonId> contact =
                            deal.contact()
                                    .map(person -> people.person(workspace, organisation, person));
                    db.insertInto(DEALS)
                            .set(DealWriting.opened(workspace, id, organisation, contact, deal))
                            .execute();
                    db.insertInto(DEAL_TEXTS).set(DealWriting.text(workspace, id, deal)).execute();
                    runs.start(
                            workspace,
                            id,
                            deal.owner(),
                            deal.process(),
                            deal.facts(),
                            deal.openedAt());
                    DealEvents.append(
                            db,
                            workspace,
                            NewEvent.of(id, EventType.DEAL_OPENED, viewer.id(), deal.openedAt())
                                    .with(EventData.opened(deal)));
                    sensing.lookAround(workspace, id, deal.process());
                    return id;
                });
    }

    public Optional<Deal> find(Viewer viewer, DealId id) {
        return database.read(viewer.workspace(), db -> rows.find(db, viewer, id));
    }

    /**
     * @throws NotFound where the viewer sees no such deal
     */
    Deal require(Viewer viewer, DealId id) {
        return find(viewer, id).orElseThrow(NotFound::new);
    }

    /** The deal with its list, as its page shows it. */
    Optional<DealSheet> findSheet(Viewer viewer, DealId id) {
        return database.read(viewer.workspace(), db -> rows.findSheet(db, viewer, id));
    }

    /**
     * The deal, and nobody else changes it or its run until the transaction ends. The run first, as
     * a tick and a completion take them: in one order nobody waits in a circle.
     */
    Deal lock(DSLContext db, Viewer viewer, DealId id) {
        runs.lock(db, viewer.workspace(), id);
        db.select(DEALS.DEAL_ID).from(DEALS).where(is(viewer.workspace(), id)).forUpdate().fetch();
        return rows.find(db, viewer, id).orElseThrow(NotFound::new);
    }

    private static Condition is(WorkspaceId workspace, DealId id) {
        return DEALS.WORKSPACE_ID.eq(workspace).and(DEALS.DEAL_ID.eq(id));
    }
}
