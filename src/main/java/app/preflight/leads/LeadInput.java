package app.preflight.leads;

import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.JsonFields;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads what a caller, or a form, says of a lead. */
public final class LeadInput {

    static final Set<String> FACTS = Set.of("person", "organisation", "source", "fields");

    private static final Set<String> PERSON = Set.of("name", "email", "phone");
    private static final Set<String> ORGANISATION =
            Set.of("name", "taxId", "website", "province", "zip");
    private static final int MOST_FIELDS = 100;

    private final Fields fields = new Fields();
    private final JsonFields body;

    private LeadInput(JsonNode body) {
        if (!body.isObject()) {
            throw new Invalid("", "error.type");
        }
        this.body = new JsonFields(body, "", fields);
    }

    /**
     * @param besides names that the caller reads for itself
     * @throws Invalid naming each field that is missing or wrong
     */
    static LeadDetails read(JsonNode body, Set<String> besides) {
        LeadInput input = new LeadInput(body);
        LeadDetails facts = input.facts();
        if (input.fields.isClean() && facts.name().isEmpty()) {
            input.fields.reject("person.name", "error.lead-name");
        }
        input.check(besides);
        return facts;
    }

    static LeadDetails read(JsonNode body) {
        return read(body, Set.of());
    }

    /**
     * What a form says, or a row of a table: texts by their path in the API.
     *
     * @throws Invalid naming each path that is wrong
     */
    public static LeadDetails read(Map<String, String> typed) {
        return read(LeadForm.body(typed));
    }

    /** What can be read of a form that is being filled in; the rest of it is left out. */
    static LeadDetails readable(JsonNode body) {
        return new LeadInput(body).facts();
    }

    /** The same of somebody who is still typing: no name is asked for. */
    static LeadDetails readUnfinished(JsonNode body) {
        LeadInput input = new LeadInput(body);
        LeadDetails facts = input.facts();
        input.check(Set.of());
        return facts;
    }

    private void check(Set<String> besides) {
        Set<String> known = new HashSet<>(FACTS);
        known.addAll(besides);
        body.only(known);
        fields.check();
    }

    private LeadDetails facts() {
        Optional<JsonFields> person = body.object("person", PERSON);
        Optional<JsonFields> organisation = body.object("organisation", ORGANISATION);
        return new LeadDetails(
                line(person, "name"),
                person.flatMap(object -> object.email("email")),
                line(person, "phone"),
                line(organisation, "name"),
                line(organisation, "taxId"),
                line(organisation, "website"),
                line(organisation, "province"),
                line(organisation, "zip"),
                body.optional("source", Fields.LINE),
                own());
    }

    private static Optional<String> line(Optional<JsonFields> object, String name) {
        return object.flatMap(known -> known.optional(name, Fields.LINE));
    }

    private Map<String, JsonNode> own() {
        Map<String, JsonNode> own = new HashMap<>();
        if (body.isAbsent("fields")) {
            return own;
        }
        JsonNode object = body.node().path("fields");
        if (!object.isObject() || object.size() > MOST_FIELDS) {
            fields.reject("fields", object.isObject() ? "error.many" : "error.type", MOST_FIELDS);
            return own;
        }
        object.properties().forEach(field -> own(own, field.getKey(), field.getValue()));
        return own;
    }

    private void own(Map<String, JsonNode> own, String name, JsonNode value) {
        String path = "fields." + name;
        if (fields.required(path, name, Fields.LINE).isEmpty() || value.isNull()) {
            return;
        }
        if (value.isString()) {
            fields.optional(path, value.stringValue(), Fields.NOTE)
                    .ifPresent(text ->
                            own.put(name.strip(), JsonNodeFactory.instance.stringNode(text)));
        } else if (value.isBoolean() || JsonFields.isFinite(value)) {
            own.put(name.strip(), value);
        } else {
            fields.reject(path, "error.type");
        }
    }
}
