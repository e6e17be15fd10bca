package app.preflight.leads;

import static app.preflight.schema.Tables.LEADS;

import java.util.HashMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is known of a lead, as the columns hold it. */
final class LeadColumns {

    private LeadColumns() {}

    static Map<Field<?>, @Nullable Object> of(LeadDetails facts) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(LEADS.PERSON_NAME, facts.person().orElse(null));
        columns.put(LEADS.EMAIL, facts.email().orElse(null));
        columns.put(LEADS.PHONE, facts.phone().orElse(null));
        columns.put(LEADS.ORGANISATION_NAME, facts.organisation().orElse(null));
        columns.put(LEADS.TAX_NUMBER, facts.taxId().orElse(null));
        columns.put(LEADS.WEBSITE, facts.website().orElse(null));
        columns.put(LEADS.PROVINCE, facts.province().orElse(null));
        columns.put(LEADS.ZIP, facts.zip().orElse(null));
        columns.put(LEADS.SOURCE, facts.source().orElse(null));
        columns.put(
                LEADS.FIELDS,
                JSONB.valueOf(
                        JsonNodeFactory.instance.objectNode().setAll(facts.own()).toString()));
        return columns;
    }
}
