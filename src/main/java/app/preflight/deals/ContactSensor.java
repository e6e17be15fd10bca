package app.preflight.deals;

import app.preflight.deals.run.Evidence;
import app.preflight.deals.run.Response;
import app.preflight.deals.run.Sensor;
import app.preflight.people.Contact;
import app.preflight.shared.DealId;
import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Somebody of the customer is known, with a phone number or an e-mail address. */
@Component
class ContactSensor implements Sensor {

    static final String KEY = "deal.contact";

    private final KnownFacts facts;

    ContactSensor(KnownFacts facts) {
        this.facts = facts;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<Evidence> sense(WorkspaceId workspace, DealId deal) {
        return facts.find(workspace, deal, ContactSensor::response);
    }

    private static Optional<Response> response(Record row) {
        return DealRows.contact(row)
                .filter(contact -> contact.phone().isPresent() || contact.email().isPresent())
                .map(contact -> new Response.Person(contact.name(), reachedBy(contact)));
    }

    private static String reachedBy(Contact contact) {
        return Stream.concat(contact.phone().stream(), contact.email().stream())
                .collect(Collectors.joining(" · "));
    }
}
