package app.preflight.leads;

import app.preflight.web.Invalid;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The deal that a lead becomes, as a caller would open it. */
final class LeadDeal {

    private LeadDeal() {}

    /**
     * @param wishes go before what the lead says
     */
    static ObjectNode of(Lead lead, JsonNode wishes) {
        if (!wishes.isObject()) {
            throw new Invalid("", "error.type");
        }
        LeadFacts facts = lead.facts();
        ObjectNode deal = JsonNodeFactory.instance.objectNode();
        deal.put("title", organisation(lead));
        deal.putObject("organisation").put("name", organisation(lead));
        facts.person().ifPresent(name -> contact(deal.putObject("contact"), name, facts));
        facts.source().ifPresent(source -> deal.put("source", source));
        deal.put("owner", lead.owner().id().value().toString());
        wishes.properties().forEach(wish -> deal.set(wish.getKey(), wish.getValue()));
        return deal;
    }

    private static void contact(ObjectNode contact, String name, LeadFacts facts) {
        contact.put("name", name);
        facts.email().ifPresent(email -> contact.put("email", email));
        facts.phone().ifPresent(phone -> contact.put("phone", phone));
    }

    /** A person who buys for themselves is the customer. */
    static String organisation(Lead lead) {
        return lead.facts().organisation().orElse(lead.facts().name());
    }
}
