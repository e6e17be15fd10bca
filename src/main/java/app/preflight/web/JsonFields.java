package app.preflight.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object; what is wrong with them is noted under the path as the caller
 * wrote it.
 */
public final class JsonFields {

    private final JsonNode node;
    private final String path;
    private final Fields fields;

    /**
     * @param path of the object itself; empty for the whole body
     */
    public JsonFields(JsonNode node, String path, Fields fields) {
        this.node = node;
        this.path = path;
        this.fields = fields;
    }

    public JsonNode node() {
        return node;
    }

    public boolean has(String name) {
        return node.has(name);
    }

    /** Notes every field that does not belong here. */
    public void only(Set<String> names) {
        node.propertyNames().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> fields.reject(field(name), "error.unknown"));
    }

    /** The text cleaned, or the empty string with an error noted. */
    public String required(String name, int longest) {
        return text(name).map(text -> fields.required(field(name), text, longest)).orElse("");
    }

    public Optional<String> optional(String name, int longest) {
        return text(name).flatMap(text -> fields.optional(field(name), text, longest));
    }

    public Optional<String> email(String name) {
        return text(name).flatMap(text -> fields.email(field(name), text));
    }

    /** One of the words that {@code find} knows; anything else is noted, also a blank text. */
    public <T> Optional<T> optionalChoice(String name, Function<String, Optional<T>> find) {
        if (isAbsent(name)) {
            return Optional.empty();
        }
        Optional<T> choice = optional(name, Fields.LINE).flatMap(find);
        if (choice.isEmpty() && fields.isClean(field(name))) {
            fields.reject(field(name), "error.choice");
        }
        return choice;
    }

    public Optional<LocalDate> optionalDate(String name) {
        return isAbsent(name) ? Optional.empty() : date(name);
    }

    public Optional<LocalDate> requiredDate(String name) {
        if (isAbsent(name)) {
            fields.reject(field(name), "error.required");
        }
        return optionalDate(name);
    }

    private Optional<LocalDate> date(String name) {
        JsonNode value = node.path(name);
        Optional<LocalDate> date =
                value.isString() ? DateInput.parseIso(value.stringValue()) : Optional.empty();
        if (date.isEmpty()) {
            fields.reject(field(name), "error.date");
        }
        return date;
    }

    /** A whole number from 0 to {@code most}. */
    public Optional<Integer> optionalCount(String name, int most) {
        JsonNode value = node.path(name);
        boolean fits = value.isInt() && value.intValue() >= 0 && value.intValue() <= most;
        if (!isAbsent(name) && !fits) {
            fields.reject(field(name), "error.count", most);
        }
        return fits ? Optional.of(value.intValue()) : Optional.empty();
    }

    public Optional<Boolean> flag(String name) {
        JsonNode value = node.path(name);
        if (!isAbsent(name) && !value.isBoolean()) {
            fields.reject(field(name), "error.type");
        }
        return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    /**
     * Empty, with an error noted, where the field holds anything but an object; absent is no error.
     */
    public Optional<JsonFields> object(String name, Set<String> names) {
        if (isAbsent(name)) {
            return Optional.empty();
        }
        if (!node.path(name).isObject()) {
            fields.reject(field(name), "error.type");
            return Optional.empty();
        }
        JsonFields object = new JsonFields(node.path(name), field(name), fields);
        object.only(names);
        return Optional.of(object);
    }

    /** Whether it is a number that can be reckoned with: 1e400 is none. */
    public static boolean isFinite(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.numberValue().doubleValue());
    }

    /** The path under which an error of this field is noted. */
    public String field(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    public boolean isAbsent(String name) {
        return node.path(name).isMissingNode() || node.path(name).isNull();
    }

    /** Absent counts as no text; anything but text is noted. */
    private Optional<String> text(String name) {
        if (isAbsent(name)) {
            return Optional.of("");
        }
        if (!node.path(name).isString()) {
            fields.reject(field(name), "error.type");
            return Optional.empty();
        }
        return Optional.of(node.path(name).stringValue());
    }
}
