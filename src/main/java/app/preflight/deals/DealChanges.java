package app.preflight.deals;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.DEAL_TEXTS;

import app.preflight.accounts.NamedUsers;
import app.preflight.database.Database;
import app.preflight.deals.run.DealEvents;
import app.preflight.deals.run.EventType;
import app.preflight.deals.run.FactChanged;
import app.preflight.deals.run.NewEvent;
import app.preflight.deals.run.Runs;
import app.preflight.deals.run.Shift;
import app.preflight.people.People;
import app.preflight.shared.DealId;
import app.preflight.shared.OrganisationId;
import app.preflight.shared.PersonId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Fields;
import app.preflight.web.IfMatch;
import app.preflight.web.NotFound;
import app.preflight.web.Patch;
import app.preflight.web.Stale;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes of what is written of a deal, and what follows from them for its list. */
@Component
class DealChanges {

    private final Database database;
    private final Deals deals;
    private final DealRows rows;
    private final Runs runs;
    private final People people;
    private final NamedUsers named;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DealChanges(
            Database database,
            Deals deals,
            DealRows rows,
            Runs runs,
            People people,
            NamedUsers named,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.deals = deals;
        this.rows = rows;
        this.runs = runs;
        this.people = people;
        this.named = named;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param patch of the deal as it stands once nobody else can change it
     * @throws NotFound where the viewer sees no such deal
     * @throws Stale where somebody else changed it meanwhile
     */
    Deal change(Viewer viewer, DealId id, Patch<DealDetails> patch, IfMatch seen) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Deal before = deals.lock(db, viewer, id);
                    seen.require(before.revision());
                    DealDetails facts = changed(viewer, before, patch);
                    List<String> changed = DealDetails.of(before).differences(facts);
                    if (changed.isEmpty()) {
                        return before;
                    }
                    Optional<Shift> shift =
                            Optional.of(facts.facts())
                                    .filter(after -> !after.equals(before.facts()))
                                    .map(after -> runs.judge(db, viewer.workspace(), id, after));
                    write(db, viewer, before, facts);
                    DealEvents.append(
                            db,
                            viewer.workspace(),
                            NewEvent.of(id, EventType.DEAL_CHANGED, viewer.id(), clock.instant())
                                    .with(EventData.changed(changed, shift)));
                    changed.stream()
                            .map(fact ->
                                    new FactChanged(viewer.workspace(), id, DealSensors.key(fact)))
                            .forEach(events::publishEvent);
                    return rows.find(db, viewer, id).orElseThrow(NotFound::new);
                });
    }

    private DealDetails changed(Viewer viewer, Deal before, Patch<DealDetails> patch) {
        DealDetails after = patch.onto(DealDetails.of(before));
        if (!patch.names("owner")) {
            return after;
        }
        Fields fields = new Fields();
        Optional<UserId> owner = named.user(viewer, after.owner(), fields, "owner");
        fields.check();
        return after.ownedBy(owner.orElseThrow());
    }

    private void write(DSLContext db, Viewer viewer, Deal before, DealDetails after) {
        WorkspaceId workspace = viewer.workspace();
        DealId id = before.id();
        UserId owner = after.ownerId();
        OrganisationId organisation = people.organisation(workspace, after.organisation().name());
        db.update(DEALS)
                .set(DealWriting.details(organisation, after))
                .set(DEALS.REVISION, DEALS.REVISION.plus(1))
                .where(is(workspace, id))
                .execute();
        if (!before.owner().id().equals(owner)) {
            runs.own(db, workspace, id, owner);
        }
        if (!before.contact().equals(after.contact())) {
            Optional<PersonId> contact =
                    after.contact().map(person -> people.person(workspace, organisation, person));
            db.update(DEALS)
                    .set(DEALS.CONTACT_ID, contact.orElse(null))
                    .where(is(workspace, id))
                    .execute();
        }
        db.update(DEAL_TEXTS)
                .set(
                        DEAL_TEXTS.TEXT,
                        DealTexts.of(after.title(), after.organisation().name(), after.contact()))
                .set(DEAL_TEXTS.OWNER_ID, owner)
                .where(DEAL_TEXTS.WORKSPACE_ID.eq(workspace))
                .and(DEAL_TEXTS.DEAL_ID.eq(id))
                .execute();
    }

    private static Condition is(WorkspaceId workspace, DealId id) {
        return DEALS.WORKSPACE_ID.eq(workspace).and(DEALS.DEAL_ID.eq(id));
    }
}
