package app.preflight.leads;

import static app.preflight.schema.Tables.LEADS;

import app.preflight.database.Database;
import app.preflight.deals.run.NewEvent;
import app.preflight.duplicates.Candidate;
import app.preflight.duplicates.Candidates;
import app.preflight.duplicates.Decisions;
import app.preflight.duplicates.DuplicateCheck;
import app.preflight.duplicates.RecordsChanged;
import app.preflight.leads.LeadOwners.Owned;
import app.preflight.shared.DealId;
import app.preflight.shared.Ids;
import app.preflight.shared.LeadId;
import app.preflight.shared.UserId;
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
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Leads: taken in, found, changed. */
@Component
public class Leads {

    private final Database database;
    private final LeadRows rows;
    private final LeadOwners owners;
    private final DuplicateCheck check;
    private final Candidates candidates;
    private final Decisions decisions;
    private final OpenLeads open;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leads(
            Database database,
            LeadRows rows,
            LeadOwners owners,
            DuplicateCheck check,
            Candidates candidates,
            Decisions decisions,
            OpenLeads open,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.owners = owners;
        this.check = check;
        this.candidates = candidates;
        this.decisions = decisions;
        this.open = open;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param found who may be the same
     */
    public record Added(LeadId id, List<Candidate> found) {}

    /**
     * Takes the lead in, and keeps with it who may be the same.
     *
     * @throws Invalid where it has no name
     */
    public Added add(
            WorkspaceId workspace,
            LeadDetails facts,
            OwnerChoice choice,
            Optional<UserId> addedBy) {
        List<Candidate> found = check.of(workspace, facts.requireFit().profile(), Optional.empty());
        LeadId id = new LeadId(Ids.next());
        return database.write(
                workspace,
                db -> {
                    Instant now = clock.instant();
                    Owned owned = owners.of(db, workspace, choice, facts);
                    db.insertInto(LEADS)
                            .set(
                                    LeadColumns.added(
                                            workspace, id, facts, owned.owner(), addedBy, now))
                            .execute();
                    LeadEvents.append(
                            db,
                            workspace,
                            NewEvent.of(id, LeadEventType.LEAD_ADDED, addedBy, now)
                                    .with(
                                            owned.tell(
                                                    JsonNodeFactory.instance
                                                            .objectNode()
                                                            .put("candidates", found.size()))));
                    candidates.replace(db, workspace, id, found, now);
                    if (found.isEmpty()) {
                        decisions.nobodyFound(db, workspace, id, addedBy, now);
                    }
                    events.publishEvent(new RecordsChanged(workspace, id.value()));
                    return new Added(id, found);
                });
    }

    /** What the viewer has just brought in; by the rules it may not be theirs to see any more. */
    Lead added(Viewer viewer, LeadId id) {
        return database.read(viewer.workspace(), db -> rows.addedBy(db, viewer, id))
                .orElseThrow(NotFound::new);
    }

    public Optional<Lead> find(Viewer viewer, LeadId id) {
        return database.read(viewer.workspace(), db -> rows.find(db, viewer, id));
    }

    /**
     * @param change from the lead as it stands once nobody else can change it
     * @throws NotFound where the viewer sees no such lead
     * @throws Stale where somebody else changed it since the caller saw it
     * @throws Invalid where it would have no name
     */
    Lead change(Viewer viewer, LeadId id, Function<Lead, ChangedLead> change, IfMatch seen) {
        return change(viewer, id, change, seen, JsonNodeFactory.instance.objectNode());
    }

    /**
     * @param how what its event is to say besides
     */
    Lead change(
            Viewer viewer,
            LeadId id,
            Function<Lead, ChangedLead> change,
            IfMatch seen,
            ObjectNode how) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Lead before = lock(db, viewer, id);
                    seen.require(before.revision());
                    ChangedLead after = change.apply(before);
                    List<String> changed = after.differences(before);
                    if (changed.isEmpty()) {
                        return before;
                    }
                    after.facts().requireFit();
                    write(db, viewer.workspace(), id, after);
                    LeadEvents.append(
                            db,
                            viewer.workspace(),
                            NewEvent.of(
                                            id,
                                            LeadEventType.LEAD_CHANGED,
                                            viewer.id(),
                                            clock.instant())
                                    .with(changed(how, changed)));
                    open.checkChanged(viewer.workspace(), before, after);
                    events.publishEvent(new RecordsChanged(viewer.workspace(), id.value()));
                    return rows.find(db, viewer, id).orElseThrow(NotFound::new);
                });
    }

    private void write(DSLContext db, WorkspaceId workspace, LeadId id, ChangedLead after) {
        db.update(LEADS)
                .set(LeadColumns.of(after.facts()))
                .set(LEADS.OWNER_ID, after.owner())
                .set(LEADS.CHANGED_AT, clock.instant())
                .set(LEADS.REVISION, LEADS.REVISION.plus(1))
                .where(LeadScope.is(workspace, id))
                .execute();
    }

    private static ObjectNode changed(ObjectNode how, List<String> facts) {
        ObjectNode data = how.deepCopy();
        facts.forEach(data.putArray("fields")::add);
        return data;
    }

    /** The lead, and nobody else changes it until the transaction ends. */
    Lead lock(DSLContext db, Viewer viewer, LeadId id) {
        db.select(LEADS.LEAD_ID)
                .from(LEADS)
                .where(LeadScope.is(viewer.workspace(), id))
                .forUpdate()
                .fetch();
        return rows.find(db, viewer, id).orElseThrow(NotFound::new);
    }

    /** The newest that are open. */
    public List<Lead> newest(Viewer viewer, int limit) {
        return database.read(
                viewer.workspace(),
                db -> rows.sorted(db, viewer, LeadFilter.OPEN, LeadSorting.NEWEST, "", limit));
    }

    /** The lead that a deal came from. */
    public record Origin(LeadId id, LeadDetails facts) {}

    /** For whoever may see the deal. */
    public Optional<Origin> behind(WorkspaceId workspace, DealId deal) {
        return database.read(workspace, db -> rows.behind(db, workspace, deal));
    }

    /** Those of the ids that are leads which the viewer sees. */
    List<Lead> among(Viewer viewer, List<UUID> ids) {
        return database.read(viewer.workspace(), db -> rows.among(db, viewer, ids));
    }
}
