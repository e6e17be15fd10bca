package app.preflight.leads;

import com.fasterxml.jackson.annotation.JsonCreator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A lead as its page sends it: with a field of the workspace's own that has no line there yet. */
record LeadForm(NewLead lead) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static LeadForm of(ObjectNode body) {
        JsonNode added = body.path("added");
        String name = added.path("name").asString("");
        if (!name.isBlank() && added.has("value")) {
            body.withObjectProperty("fields").set(name, added.path("value"));
        }
        return new LeadForm(NewLead.of(body));
    }
}
