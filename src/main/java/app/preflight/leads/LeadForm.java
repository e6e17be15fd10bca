package app.preflight.leads;

import app.preflight.accounts.User;
import app.preflight.web.FieldError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of what is known of a lead. Its fields are called as the API's paths are.
 *
 * @param typed what stands in its fields
 * @param users who may own the lead
 * @param sources that were written before, to choose from
 * @param own the names of this workspace's own fields
 * @param hasRules whether rules say whose a new one is to be
 */
public record LeadForm(
        Map<String, String> typed,
        List<FieldError> errors,
        List<User> users,
        List<String> sources,
        List<String> own,
        boolean hasRules) {

    private static final String OWN = "fields.";

    /** As many digits as a number in JSON keeps. */
    private static final String NUMBER = "0|-?[1-9][0-9]{0,14}";

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public List<FieldError> errors(String field) {
        return FieldError.of(errors, field);
    }

    static Map<String, String> fields(Lead lead) {
        Map<String, String> fields = new HashMap<>();
        lead.facts().texts().forEach((path, text) -> fields.put(path, text.orElse("")));
        lead.facts().own().forEach((name, value) -> fields.put(OWN + name, value.asString()));
        fields.put("owner", lead.owner().id().value().toString());
        fields.put("revision", String.valueOf(lead.revision()));
        return fields;
    }

    /** What the form sent, as the body that the API takes; an empty field clears. */
    static ObjectNode body(Map<String, String> form) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        LeadDetails.PATHS.forEach(path -> put(body, path, form.getOrDefault(path, "")));
        ObjectNode own = body.putObject("fields");
        form.forEach((name, text) -> {
            if (name.startsWith(OWN) && !text.isBlank()) {
                own.set(name.substring(OWN.length()), value(text));
            }
        });
        String added = form.getOrDefault("own-name", "").strip();
        if (!added.isEmpty()) {
            own.set(added, value(form.getOrDefault("own-value", "")));
        }
        return body;
    }

    private static void put(ObjectNode body, String path, String text) {
        int dot = path.indexOf('.');
        ObjectNode object = dot < 0 ? body : body.withObject("/" + path.substring(0, dot));
        object.put(path.substring(dot + 1), text);
    }

    private static JsonNode value(String typed) {
        String text = typed.strip();
        return text.matches(NUMBER)
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(text))
                : JsonNodeFactory.instance.stringNode(text);
    }

    /** Those that other leads have and those that stand in the form. */
    static List<String> ownNames(List<String> used, Map<String, String> typed) {
        return Stream.concat(
                        used.stream(),
                        typed.keySet().stream()
                                .filter(name -> name.startsWith(OWN))
                                .map(name -> name.substring(OWN.length()))
                                .sorted())
                .distinct()
                .collect(Collectors.toList());
    }
}
