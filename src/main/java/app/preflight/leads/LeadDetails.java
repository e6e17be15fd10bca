package app.preflight.leads;

import app.preflight.matching.Profile;
import app.preflight.shared.Text;
import app.preflight.web.Entries;
import app.preflight.web.Invalid;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.Record;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is known of a lead. It has the name of a person or of an organisation, or both.
 *
 * @param known the texts, by their field
 * @param own what only this workspace asks, in the order of its names, so that it stands at the
 *     same place of the page each time: texts, numbers, yes or no
 */
public record LeadDetails(Map<LeadField, String> known, Map<String, JsonNode> own) {

    /** Before the name of a field of the workspace's own. */
    public static final String OWN = "fields.";

    /** The fields that are texts, by their path in the API. */
    public static final List<String> PATHS =
            Arrays.stream(LeadField.values()).map(LeadField::path).toList();

    private static final String FIELDS = "fields";
    private static final int MOST_OWN = 100;

    public LeadDetails {
        EnumMap<LeadField, String> copy = new EnumMap<>(LeadField.class);
        copy.putAll(known);
        known = Collections.unmodifiableMap(copy);
        own = Collections.unmodifiableMap(new TreeMap<>(own));
    }

    /** As a caller writes it; a blank text or a null says nothing. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LeadDetails of(JsonNode body) {
        Map<String, JsonNode> own = new LinkedHashMap<>();
        body.path(FIELDS)
                .properties()
                .forEach(field -> {
                    if (!field.getValue().isNull() && !isBlank(field.getValue())) {
                        own.put(field.getKey().strip(), field.getValue());
                    }
                });
        return of(field -> Optional.of(Text.line(in(body, field).asString(""))), own);
    }

    private static JsonNode in(JsonNode body, LeadField field) {
        return body.at("/" + field.path().replace('.', '/'));
    }

    private static boolean isBlank(JsonNode value) {
        return value.isString() && value.stringValue().isBlank();
    }

    /** What can be read of a form that is being filled in; what is wrong there is left out. */
    static LeadDetails readable(Entries entries) {
        return of(
                field ->
                        Optional.of(Text.line(entries.value(field.path())))
                                .filter(text -> entries.errors(field.path()).isEmpty()),
                Map.of());
    }

    /** What a row of the table holds. */
    static LeadDetails of(Record row, Map<String, JsonNode> own) {
        return of(field -> Optional.ofNullable(row.get(field.column())), own);
    }

    /** By their path in the API. */
    static LeadDetails of(Map<String, JsonNode> values) {
        Map<String, JsonNode> own = new LinkedHashMap<>();
        values.forEach((path, value) -> {
            if (path.startsWith(OWN)) {
                own.put(path.substring(OWN.length()), value);
            }
        });
        return of(
                field -> Optional.ofNullable(values.get(field.path())).map(JsonNode::asString),
                own);
    }

    private static LeadDetails of(
            Function<LeadField, Optional<String>> said, Map<String, JsonNode> own) {
        Map<LeadField, String> known = new EnumMap<>(LeadField.class);
        for (LeadField field : LeadField.values()) {
            said.apply(field)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> known.put(field, text));
        }
        return new LeadDetails(known, own);
    }

    /**
     * @throws Invalid where nothing says what to call it by, or it has too many fields of its own
     */
    public LeadDetails requireFit() {
        if (name().isEmpty()) {
            throw new Invalid(LeadField.PERSON.path(), "error.lead-name");
        }
        if (own.size() > MOST_OWN) {
            throw new Invalid(FIELDS, "error.many", MOST_OWN);
        }
        return this;
    }

    /** The person where there is one: that is whom one calls. */
    public String name() {
        return person().or(this::organisation).orElse("");
    }

    /** The person's name. */
    public Optional<String> person() {
        return get(LeadField.PERSON);
    }

    /** The organisation's name. */
    public Optional<String> organisation() {
        return get(LeadField.ORGANISATION);
    }

    public Optional<String> get(LeadField field) {
        return Optional.ofNullable(known.get(field));
    }

    public LeadDetails with(LeadField field, String text) {
        Map<LeadField, String> more = new EnumMap<>(LeadField.class);
        more.putAll(known);
        more.put(field, text);
        return new LeadDetails(more, own);
    }

    /** What is known under one path in the API, as a text; empty for a path that no lead has. */
    public Optional<String> text(String path) {
        return path.startsWith(OWN)
                ? Optional.ofNullable(own.get(path.substring(OWN.length())))
                        .map(JsonNode::asString)
                        .filter(text -> !text.isBlank())
                : LeadField.find(path).flatMap(this::get);
    }

    /** As matching reads it. */
    public Profile profile() {
        return Profile.of(trait -> LeadField.of(trait).flatMap(this::get).orElse(""));
    }

    /** All that is known, by its path in the API. */
    Map<String, JsonNode> values() {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        known.forEach((field, text) ->
                values.put(field.path(), JsonNodeFactory.instance.stringNode(text)));
        own.forEach((name, value) -> values.put(OWN + name, value));
        return values;
    }

    /**
     * As the API writes it: what is not known is null, and so is the person or the organisation of
     * whom nothing is known.
     */
    @JsonValue
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (LeadField field : LeadField.values()) {
            String group = field.group();
            if (group.isEmpty()) {
                json.put(field.inner(), known.get(field));
            } else if (LeadField.of(group).stream().anyMatch(known::containsKey)) {
                json.withObjectProperty(group).put(field.inner(), known.get(field));
            } else {
                json.putNull(group);
            }
        }
        json.putObject(FIELDS).setAll(own);
        return json;
    }

    /** The paths of what differs; all of the workspace's own count as one. */
    List<String> differences(LeadDetails other) {
        List<String> paths = new ArrayList<>();
        for (LeadField field : LeadField.values()) {
            if (!Objects.equals(known.get(field), other.known.get(field))) {
                paths.add(field.path());
            }
        }
        if (!own.equals(other.own)) {
            paths.add(FIELDS);
        }
        return paths;
    }
}
