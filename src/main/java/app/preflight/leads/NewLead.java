package app.preflight.leads;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What is said of a lead that is to be taken in, or of what one is to be.
 *
 * @param owner as callers name users, or {@code rules}; empty where nobody is named
 */
public record NewLead(LeadDetails details, Optional<String> owner) {

    /** What is known stands beside the owner. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NewLead of(JsonNode body) {
        return new NewLead(
                LeadDetails.of(body),
                body.path("owner").stringValueOpt().filter(name -> !name.isBlank()));
    }
}
