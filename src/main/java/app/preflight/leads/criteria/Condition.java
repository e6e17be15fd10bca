package app.preflight.leads.criteria;

import app.preflight.leads.LeadDetails;
import app.preflight.web.PlainText;
import java.util.Optional;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What a lead says, compared with a value.
 *
 * @param field by its path in the API: {@code organisation.province}, {@code fields.income}
 * @param value what it is compared with; for {@link Operator#ONE_OF} several, each on its line or
 *     behind a comma; empty for {@link Operator#PRESENT}
 */
public record Condition(
        String field, Operator operator, @JsonDeserialize(using = PlainText.class) String value) {

    /** Whether it looks at a field of this workspace's own. */
    public boolean isOwn() {
        return field.startsWith(LeadDetails.OWN);
    }

    public String ownName() {
        return field.substring(LeadDetails.OWN.length());
    }

    Optional<String> actual(LeadDetails lead) {
        return lead.text(field);
    }
}
