package app.preflight.leads;

import static app.preflight.schema.Tables.LEADS;

import app.preflight.database.Database;
import app.preflight.deals.Deals;
import app.preflight.deals.NewDeals;
import app.preflight.deals.run.NewEvent;
import app.preflight.duplicates.RecordsChanged;
import app.preflight.people.OrganisationDetails;
import app.preflight.people.People;
import app.preflight.shared.DealId;
import app.preflight.shared.LeadId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a lead ends: it becomes a deal, or it is disqualified, which can be taken back. */
@Component
class LeadEndings {

    private final Database database;
    private final Leads leads;
    private final LeadCustomers customers;
    private final Deals deals;
    private final NewDeals newDeals;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadEndings(
            Database database,
            Leads leads,
            LeadCustomers customers,
            Deals deals,
            NewDeals newDeals,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.leads = leads;
        this.customers = customers;
        this.deals = deals;
        this.newDeals = newDeals;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a deal with all that the lead knows.
     *
     * @param wishes what else the deal is to be: title, process, value, …
     */
    LeadAct<DealId> convert(Viewer viewer, LeadId id, JsonNode wishes) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Lead lead = leads.lock(db, viewer, id);
                    if (!lead.isOpen()) {
                        return LeadAct.ended();
                    }
                    Instant now = clock.instant();
                    JsonNode body =
                            LeadDeal.of(lead, customers.of(db, viewer.workspace(), id), wishes);
                    DealId deal = deals.open(viewer, newDeals.read(viewer, body, now));
                    learn(viewer, lead, body);
                    end(
                            db,
                            viewer,
                            lead,
                            LeadStatus.CONVERTED,
                            Map.of(LEADS.DEAL_ID, deal.value()));
                    log(
                            db,
                            viewer,
                            id,
                            LeadEventType.LEAD_CONVERTED,
                            data().put("deal", deal.value().toString()));
                    events.publishEvent(new LeadConverted(viewer.workspace(), id, deal));
                    return new LeadAct.Done<>(deal);
                });
    }

    private void learn(Viewer viewer, Lead lead, JsonNode deal) {
        LeadDetails facts = lead.facts();
        String name = deal.path("organisation").path("name").stringValue();
        people.learn(
                viewer.workspace(),
                people.organisation(viewer.workspace(), name),
                new OrganisationDetails(
                        facts.get(LeadField.TAX_ID),
                        facts.get(LeadField.WEBSITE),
                        facts.get(LeadField.PROVINCE),
                        facts.get(LeadField.ZIP)));
    }

    LeadAct<Lead> disqualify(Viewer viewer, LeadId id, String reason) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Lead lead = leads.lock(db, viewer, id);
                    if (!lead.isOpen()) {
                        return LeadAct.ended();
                    }
                    end(db, viewer, lead, LeadStatus.DISQUALIFIED, Map.of(LEADS.REASON, reason));
                    log(
                            db,
                            viewer,
                            id,
                            LeadEventType.LEAD_DISQUALIFIED,
                            data().put("reason", reason));
                    return new LeadAct.Done<>(leads.find(viewer, id).orElseThrow(NotFound::new));
                });
    }

    LeadAct<Lead> reopen(Viewer viewer, LeadId id) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Lead lead = leads.lock(db, viewer, id);
                    if (lead.status() != LeadStatus.DISQUALIFIED) {
                        return new LeadAct.Refused<>(LeadRefusal.NOT_DISQUALIFIED);
                    }
                    reopen(db, viewer.workspace(), lead);
                    log(db, viewer, id, LeadEventType.LEAD_REOPENED, data());
                    return new LeadAct.Done<>(leads.find(viewer, id).orElseThrow(NotFound::new));
                });
    }

    private void reopen(DSLContext db, WorkspaceId workspace, Lead lead) {
        db.update(LEADS)
                .set(LEADS.STATUS, LeadStatus.OPEN.code())
                .setNull(LEADS.REASON)
                .setNull(LEADS.CLOSED_AT)
                .setNull(LEADS.CLOSED_BY)
                .set(LEADS.CHANGED_AT, clock.instant())
                .set(LEADS.REVISION, LEADS.REVISION.plus(1))
                .where(LeadScope.is(workspace, lead.id()))
                .execute();
    }

    private void end(
            DSLContext db,
            Viewer viewer,
            Lead lead,
            LeadStatus status,
            Map<Field<?>, @Nullable Object> how) {
        db.update(LEADS)
                .set(how)
                .set(LEADS.STATUS, status.code())
                .set(LEADS.CLOSED_AT, clock.instant())
                .set(LEADS.CLOSED_BY, viewer.id())
                .set(LEADS.CHANGED_AT, clock.instant())
                .set(LEADS.REVISION, LEADS.REVISION.plus(1))
                .where(LeadScope.is(viewer.workspace(), lead.id()))
                .execute();
        events.publishEvent(new RecordsChanged(viewer.workspace(), lead.id().value()));
    }

    private void log(DSLContext db, Viewer viewer, LeadId id, LeadEventType type, ObjectNode data) {
        LeadEvents.append(
                db,
                viewer.workspace(),
                NewEvent.of(id, type, viewer.id(), clock.instant()).with(data));
    }

    private static ObjectNode data() {
        return JsonNodeFactory.instance.objectNode();
    }
}
