package app.preflight.demo;

import app.preflight.leads.LeadFacts;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A lead of the demo, as its file has it. */
record DemoLead(
        String owner,
        @Nullable String person,
        @Nullable String email,
        @Nullable String phone,
        String organisation,
        @Nullable String province,
        @Nullable String zip,
        String source,
        @Nullable Integer employees) {

    LeadFacts facts() {
        return new LeadFacts(
                Optional.ofNullable(person),
                Optional.ofNullable(email),
                Optional.ofNullable(phone),
                Optional.of(organisation),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(province),
                Optional.ofNullable(zip),
                Optional.of(source),
                own());
    }

    private Map<String, JsonNode> own() {
        return employees == null
                ? Map.of()
                : Map.of("employees", JsonNodeFactory.instance.numberNode(employees));
    }
}
