package app.preflight.leads;

import static app.preflight.schema.Tables.LEADS;

import app.preflight.database.Database;
import app.preflight.duplicates.RecordsChanged;
import app.preflight.leads.LeadOwners.Owned;
import app.preflight.shared.LeadId;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Leads that are there already, given anew by the rules. */
@Component
public class LeadAssignments {

    private final Database database;
    private final LeadRows rows;
    private final Assigner assigner;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadAssignments(
            Database database,
            LeadRows rows,
            Assigner assigner,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.assigner = assigner;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Those of them that are open and that the viewer sees. They may become somebody's whose leads
     * the viewer does not see: that is what an admin wanted of the rules.
     *
     * @return how many have another owner now
     */
    public int byRules(Viewer viewer, List<LeadId> ids) {
        return database.write(viewer.workspace(), db -> byRules(db, viewer, ids));
    }

    private int byRules(DSLContext db, Viewer viewer, List<LeadId> ids) {
        List<Lead> leads = rows.lockOpen(db, viewer, ids);
        List<Optional<Assigned>> by =
                assigner.assign(db, viewer.workspace(), leads.stream().map(Lead::facts).toList());
        Map<LeadId, ObjectNode> told = new LinkedHashMap<>();
        Instant now = clock.instant();
        for (int place = 0; place < leads.size(); place++) {
            Lead lead = leads.get(place);
            by.get(place)
                    .filter(given -> !given.to().equals(lead.owner().id()))
                    .ifPresent(given -> {
                        give(db, viewer, lead.id(), given, now);
                        told.put(lead.id(), event(given));
                    });
        }
        tell(db, viewer, told, now);
        return told.size();
    }

    private static void give(
            DSLContext db, Viewer viewer, LeadId lead, Assigned given, Instant now) {
        db.update(LEADS)
                .set(LEADS.OWNER_ID, given.to())
                .set(LEADS.CHANGED_AT, now)
                .set(LEADS.REVISION, LEADS.REVISION.plus(1))
                .where(LeadScope.is(viewer.workspace(), lead))
                .execute();
    }

    private static ObjectNode event(Assigned given) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.putArray("fields").add("owner");
        return new Owned(given.to(), Optional.of(given)).tell(data);
    }

    private void tell(DSLContext db, Viewer viewer, Map<LeadId, ObjectNode> told, Instant now) {
        LeadEvents.append(
                db,
                viewer.workspace(),
                LeadEvents.each(told, LeadEventType.LEAD_CHANGED, viewer.id(), now));
        List<UUID> changed = told.keySet().stream().map(LeadId::value).toList();
        if (!changed.isEmpty()) {
            events.publishEvent(new RecordsChanged(viewer.workspace(), changed));
        }
    }
}
