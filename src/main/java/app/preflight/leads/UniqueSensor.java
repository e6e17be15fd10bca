package app.preflight.leads;

import app.preflight.database.Database;
import app.preflight.deals.run.Evidence;
import app.preflight.deals.run.FactChanged;
import app.preflight.deals.run.Response;
import app.preflight.deals.run.Sensor;
import app.preflight.duplicates.Decision;
import app.preflight.duplicates.Decisions;
import app.preflight.shared.DealId;
import app.preflight.shared.LeadId;
import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A decision on those found beside the lead that became the deal. */
@Component
class UniqueSensor implements Sensor {

    static final String KEY = "leads.unique";

    private final Database database;
    private final Leads leads;
    private final Decisions decisions;
    private final ApplicationEventPublisher events;

    UniqueSensor(
            Database database, Leads leads, Decisions decisions, ApplicationEventPublisher events) {
        this.database = database;
        this.leads = leads;
        this.decisions = decisions;
        this.events = events;
    }

    @Override
    public String key() {
        return KEY;
    }

    @EventListener
    void lookAgain(LeadConverted converted) {
        events.publishEvent(new FactChanged(converted.workspace(), converted.deal(), KEY));
    }

    @Override
    public List<Evidence> sense(WorkspaceId workspace, DealId deal) {
        return leads.behind(workspace, deal).stream()
                .flatMap(lead -> evidence(workspace, lead.id()).stream())
                .toList();
    }

    private Optional<Evidence> evidence(WorkspaceId workspace, LeadId lead) {
        return database.read(workspace, db -> decisions.latest(db, workspace, lead))
                .map(decision -> evidence(lead, decision));
    }

    private static Evidence evidence(LeadId lead, Decision decision) {
        return new Evidence(
                new Response.Decision("pass", words(decision)), "/leads/" + lead + "#duplicates");
    }

    /** By whom, and how likely those were who were seen: in no language. */
    private static String words(Decision decision) {
        String seen =
                decision.seen().stream()
                        .map(Decision.Seen::percent)
                        .collect(Collectors.joining(", "));
        String number = decision.seen().isEmpty() ? "0" : seen;
        return decision.by().map(by -> by.name() + " · " + number).orElse(number);
    }
}
