package app.preflight.leads;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An event over the API: {@code id, type, at, by}, then what belongs to its type. */
final class LeadEventBody {

    private LeadEventBody() {}

    static ObjectNode of(LeadEvent event) {
        ObjectNode body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", event.id().toString())
                        .put("type", event.type().word())
                        .put("at", event.at().toString());
        event.by()
                .ifPresent(by ->
                        body.putObject("by")
                                .put("id", by.id().value().toString())
                                .put("name", by.name()));
        event.data().properties().forEach(entry -> body.set(entry.getKey(), entry.getValue()));
        return body;
    }
}
