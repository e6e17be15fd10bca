package app.preflight.demo;

import app.preflight.leads.LeadDetails;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A lead of the demo, as its file has it.
 *
 * @param owner the e-mail address of a colleague, or {@code rules}
 * @param own what this company alone asks of a lead
 */
record DemoLead(
        String owner,
        @Nullable String person,
        @Nullable String email,
        @Nullable String phone,
        String organisation,
        @Nullable String province,
        @Nullable String zip,
        String source,
        @Nullable Map<String, JsonNode> own) {

    LeadDetails facts() {
        return new LeadDetails(
                Optional.ofNullable(person),
                Optional.ofNullable(email),
                Optional.ofNullable(phone),
                Optional.of(organisation),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(province),
                Optional.ofNullable(zip),
                Optional.of(source),
                Objects.requireNonNullElse(own, Map.of()));
    }
}
