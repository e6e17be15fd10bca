package app.preflight.leads;

import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A lead as a row of a file says it: texts, by their path in the API. Read by hand, by the limits
 * that the schema {@code NewLead} has, for a file may hold half a million of them.
 */
public final class TypedLead {

    /** As many digits as a number in JSON keeps. */
    private static final String NUMBER = "0|-?[1-9][0-9]{0,14}";

    private final Fields fields = new Fields();
    private final Map<String, String> typed;

    private TypedLead(Map<String, String> typed) {
        this.typed = typed;
    }

    /**
     * @throws Invalid naming each path that is wrong
     */
    public static LeadDetails read(Map<String, String> typed) {
        TypedLead lead = new TypedLead(typed);
        LeadDetails details = new LeadDetails(lead.known(), lead.own());
        lead.fields.check();
        return details.requireFit();
    }

    private Map<LeadField, String> known() {
        Map<LeadField, String> known = new EnumMap<>(LeadField.class);
        for (LeadField field : LeadField.values()) {
            text(field).ifPresent(text -> known.put(field, text));
        }
        return known;
    }

    private Optional<String> text(LeadField field) {
        String text = typed.get(field.path());
        return field == LeadField.EMAIL
                ? fields.email(field.path(), text)
                : fields.optional(field.path(), text, Fields.LINE);
    }

    private Map<String, JsonNode> own() {
        Map<String, JsonNode> own = new HashMap<>();
        typed.forEach((path, text) -> {
            if (path.startsWith(LeadDetails.OWN)) {
                fields.optional(path, text, Fields.NOTE)
                        .ifPresent(clean ->
                                own.put(path.substring(LeadDetails.OWN.length()), value(clean)));
            }
        });
        return own;
    }

    private static JsonNode value(String text) {
        return text.matches(NUMBER)
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(text))
                : JsonNodeFactory.instance.stringNode(text);
    }
}
