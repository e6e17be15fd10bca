package app.preflight.leads;

import app.preflight.people.Contact;
import app.preflight.web.Invalid;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The deal that a lead becomes, as a caller would open it. */
final class LeadDeal {

    private LeadDeal() {}

    /**
     * @param customer whom the lead is the same as; goes before what the lead says
     * @param wishes go before both
     */
    static ObjectNode of(Lead lead, LeadCustomer customer, JsonNode wishes) {
        if (!wishes.isObject()) {
            throw new Invalid("", "error.type");
        }
        LeadDetails facts = lead.facts();
        ObjectNode deal = JsonNodeFactory.instance.objectNode();
        String organisation = customer.organisation().orElseGet(() -> organisation(lead));
        deal.put("title", organisation);
        deal.putObject("organisation").put("name", organisation);
        customer.contact()
                .or(() -> contact(facts))
                .ifPresent(contact -> write(deal.putObject("contact"), contact));
        facts.get(LeadField.SOURCE).ifPresent(source -> deal.put("source", source));
        deal.put("owner", lead.owner().id().value().toString());
        wishes.properties().forEach(wish -> deal.set(wish.getKey(), wish.getValue()));
        return deal;
    }

    private static Optional<Contact> contact(LeadDetails facts) {
        return facts.person()
                .map(name ->
                        new Contact(name, facts.get(LeadField.EMAIL), facts.get(LeadField.PHONE)));
    }

    private static void write(ObjectNode json, Contact contact) {
        json.put("name", contact.name());
        contact.email().ifPresent(email -> json.put("email", email));
        contact.phone().ifPresent(phone -> json.put("phone", phone));
    }

    /** A person who buys for themselves is the customer. */
    static String organisation(Lead lead) {
        return lead.facts().organisation().orElse(lead.facts().name());
    }
}
