package app.preflight.deals;

import app.preflight.accounts.User;
import app.preflight.people.Contact;
import app.preflight.web.DateInput;
import app.preflight.web.FieldError;
import app.preflight.web.Formats;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of a deal's facts.
 *
 * @param typed what stands in its fields
 * @param users who may own the deal
 * @param sources that were written before, to choose from
 */
public record DealForm(
        Map<String, String> typed,
        List<FieldError> errors,
        List<User> users,
        List<String> sources) {

    private static final Set<String> CONTACT =
            Set.of("contactName", "contactEmail", "contactPhone");

    /** The fields' names, and the paths in the API's body by which errors speak of them. */
    private static final Map<String, String> PATHS =
            Map.ofEntries(
                    Map.entry("title", "title"),
                    Map.entry("organisation", "organisation.name"),
                    Map.entry("contactName", "contact.name"),
                    Map.entry("contactEmail", "contact.email"),
                    Map.entry("contactPhone", "contact.phone"),
                    Map.entry("amount", "value.amount"),
                    Map.entry("closeDate", "closeDate"),
                    Map.entry("product", "product"),
                    Map.entry("source", "source"),
                    Map.entry("decisionMakers", "decisionMakers"),
                    Map.entry("nextStepDate", "nextStep.date"),
                    Map.entry("nextStepText", "nextStep.text"));

    private static final List<String> PARTICULARS = List.of("product", "source", "decisionMakers");

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public List<FieldError> errors(String field) {
        return errors.stream().filter(error -> error.field().equals(field)).toList();
    }

    /** Whether what is folded away at first holds something. */
    public boolean hasParticulars() {
        return PARTICULARS.stream()
                .anyMatch(field -> !typed(field).isEmpty() || !errors(field).isEmpty());
    }

    static Map<String, String> fields(Deal deal, Formats formats) {
        Map<String, String> fields = new HashMap<>();
        fields.put("title", deal.title());
        fields.put("organisation", deal.organisation());
        fields.put("contactName", deal.contact().map(Contact::name).orElse(""));
        fields.put("contactEmail", deal.contact().flatMap(Contact::email).orElse(""));
        fields.put("contactPhone", deal.contact().flatMap(Contact::phone).orElse(""));
        fields.put("amount", deal.value().map(value -> value.amount().toPlainString()).orElse(""));
        fields.put(
                "currency",
                deal.value().map(value -> value.currency().getCurrencyCode()).orElse(""));
        fields.put("closeDate", deal.closeDate().map(formats::input).orElse(""));
        fields.put("product", deal.particulars().product().orElse(""));
        fields.put("source", deal.particulars().source().orElse(""));
        fields.put(
                "decisionMakers",
                deal.particulars().decisionMakers().map(String::valueOf).orElse(""));
        fields.put("owner", deal.owner().id().value().toString());
        fields.put(
                "nextStepDate", deal.nextStep().map(step -> formats.input(step.date())).orElse(""));
        fields.put("nextStepText", deal.nextStep().map(NextStep::text).orElse(""));
        fields.put("revision", String.valueOf(deal.revision()));
        return fields;
    }

    /** Says beside each field that was typed differently what the deal says there now. */
    static List<FieldError> differences(Map<String, String> stored, Map<String, String> typed) {
        return PATHS.keySet().stream()
                .filter(typed::containsKey)
                .filter(field -> !Objects.equals(typed.get(field), stored.get(field)))
                .map(field -> difference(field, stored.getOrDefault(field, "")))
                .toList();
    }

    private static FieldError difference(String field, String stored) {
        String path = PATHS.getOrDefault(field, field);
        return stored.isEmpty()
                ? new FieldError(path, "error.stored-nothing")
                : new FieldError(path, "error.stored", stored);
    }

    /** What the form for a new deal sent, as the body that the API takes. */
    static ObjectNode opening(Map<String, String> form) {
        ObjectNode body = change(form);
        body.remove("nextStep");
        text(body, form, "processReason", "processReason");
        return text(body, form, "process", "process");
    }

    /** What the form for a change sent, as the body that the API takes; an empty field clears. */
    static ObjectNode change(Map<String, String> form) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        text(body, form, "title", "title");
        if (form.containsKey("organisation")) {
            text(body.putObject("organisation"), form, "organisation", "name");
        }
        if (!form.getOrDefault("owner", "").isEmpty()) {
            text(body, form, "owner", "owner");
        }
        contact(body, form);
        value(body, form);
        if (form.containsKey("closeDate")) {
            date(body, "closeDate", form.get("closeDate"));
        }
        text(body, form, "product", "product");
        text(body, form, "source", "source");
        decisionMakers(body, form);
        nextStep(body, form);
        return body;
    }

    private static void contact(ObjectNode body, Map<String, String> form) {
        if (form.containsKey("contactName")) {
            if (CONTACT.stream().allMatch(field -> form.getOrDefault(field, "").isBlank())) {
                body.putNull("contact");
                return;
            }
            ObjectNode contact = body.putObject("contact");
            text(contact, form, "contactName", "name");
            text(contact, form, "contactEmail", "email");
            text(contact, form, "contactPhone", "phone");
        }
    }

    private static void value(ObjectNode body, Map<String, String> form) {
        if (form.containsKey("amount")) {
            String amount = form.get("amount").replace(",", "").strip();
            if (amount.isEmpty()) {
                body.putNull("value");
                return;
            }
            text(body.putObject("value").put("amount", amount), form, "currency", "currency");
        }
    }

    /**
     * A number where it is one; what else was typed goes on as it is, to be refused by its field.
     */
    private static void decisionMakers(ObjectNode body, Map<String, String> form) {
        if (form.containsKey("decisionMakers")) {
            String typed = form.get("decisionMakers").strip();
            if (typed.isEmpty()) {
                body.putNull("decisionMakers");
            } else if (typed.matches("[0-9]{1,9}")) {
                body.put("decisionMakers", Integer.parseInt(typed));
            } else {
                body.put("decisionMakers", typed);
            }
        }
    }

    private static void nextStep(ObjectNode body, Map<String, String> form) {
        if (form.containsKey("nextStepDate")) {
            if (form.get("nextStepDate").isBlank()
                    && form.getOrDefault("nextStepText", "").isBlank()) {
                body.putNull("nextStep");
                return;
            }
            ObjectNode step = body.putObject("nextStep");
            date(step, "date", form.get("nextStepDate"));
            text(step, form, "nextStepText", "text");
        }
    }

    private static ObjectNode text(
            ObjectNode body, Map<String, String> form, String field, String name) {
        return form.containsKey(field) ? body.put(name, form.get(field)) : body;
    }

    private static void date(ObjectNode body, String name, String typed) {
        if (typed.isBlank()) {
            body.putNull(name);
        } else {
            body.put(name, DateInput.parse(typed).map(Object::toString).orElse(typed));
        }
    }
}
