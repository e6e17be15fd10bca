package app.preflight.leads;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What is known of a lead. It has the name of a person or of an organisation, or both.
 *
 * @param person the person's name
 * @param organisation the organisation's name
 * @param own what only this workspace asks, in the order of its names, so that it stands at the
 *     same place of the page each time: texts, numbers, yes or no
 */
public record LeadDetails(
        Optional<String> person,
        Optional<String> email,
        Optional<String> phone,
        Optional<String> organisation,
        Optional<String> taxId,
        Optional<String> website,
        Optional<String> province,
        Optional<String> zip,
        Optional<String> source,
        Map<String, JsonNode> own) {

    /** Before the name of a field of the workspace's own. */
    public static final String OWN = "fields.";

    /** The facts that are texts, by their path in the API. */
    public static final List<String> PATHS =
            List.of(
                    "person.name",
                    "person.email",
                    "person.phone",
                    "organisation.name",
                    "organisation.taxId",
                    "organisation.website",
                    "organisation.province",
                    "organisation.zip",
                    "source");

    public LeadDetails {
        own = own.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(own));
    }

    /** The person where there is one: that is whom one calls. */
    public String name() {
        return person.or(() -> organisation).orElse("");
    }

    /** Their values, in the order of {@link #PATHS}. */
    public Map<String, Optional<String>> texts() {
        List<Optional<String>> values =
                List.of(person, email, phone, organisation, taxId, website, province, zip, source);
        Map<String, Optional<String>> texts = new LinkedHashMap<>();
        for (int place = 0; place < values.size(); place++) {
            texts.put(PATHS.get(place), values.get(place));
        }
        return texts;
    }

    /** What is known under one path in the API, as a text; empty for a path that no lead has. */
    public Optional<String> text(String path) {
        return switch (path) {
            case "person.name" -> person;
            case "person.email" -> email;
            case "person.phone" -> phone;
            case "organisation.name" -> organisation;
            case "organisation.taxId" -> taxId;
            case "organisation.website" -> website;
            case "organisation.province" -> province;
            case "organisation.zip" -> zip;
            case "source" -> source;
            default -> path.startsWith(OWN) ? ownText(path) : Optional.empty();
        };
    }

    private Optional<String> ownText(String path) {
        return Optional.ofNullable(own.get(path.substring(OWN.length())))
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank());
    }

    /** All that is known, by its path in the API. */
    Map<String, JsonNode> values() {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        texts().forEach((path, text) ->
                text.map(JsonNodeFactory.instance::stringNode)
                        .ifPresent(value -> values.put(path, value)));
        own.forEach((name, value) -> values.put(OWN + name, value));
        return values;
    }

    static LeadDetails of(Map<String, JsonNode> values) {
        List<Optional<String>> texts =
                PATHS.stream()
                        .map(path -> Optional.ofNullable(values.get(path)).map(JsonNode::asString))
                        .toList();
        Map<String, JsonNode> own = new LinkedHashMap<>();
        values.forEach((path, value) -> {
            if (path.startsWith(OWN)) {
                own.put(path.substring(OWN.length()), value);
            }
        });
        return new LeadDetails(
                texts.get(0),
                texts.get(1),
                texts.get(2),
                texts.get(3),
                texts.get(4),
                texts.get(5),
                texts.get(6),
                texts.get(7),
                texts.get(8),
                own);
    }

    /** The facts that differ, by their path in the API. */
    List<String> differences(LeadDetails other) {
        Map<String, Optional<String>> others = other.texts();
        Map<String, Boolean> same = new LinkedHashMap<>();
        texts().forEach((path, text) -> same.put(path, text.equals(others.get(path))));
        same.put("fields", own.equals(other.own));
        same.values().removeIf(equal -> equal);
        return List.copyOf(same.keySet());
    }
}
