package app.preflight.leads;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What is known of a lead. It has the name of a person or of an organisation, or both.
 *
 * @param person the person's name
 * @param organisation the organisation's name
 * @param own what only this workspace asks, by its name: texts, numbers, yes or no
 */
public record LeadFacts(
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

    public LeadFacts {
        own = Map.copyOf(own);
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

    /** The facts that differ, by their path in the API. */
    List<String> differences(LeadFacts other) {
        Map<String, Optional<String>> others = other.texts();
        Map<String, Boolean> same = new LinkedHashMap<>();
        texts().forEach((path, text) -> same.put(path, text.equals(others.get(path))));
        same.put("fields", own.equals(other.own));
        same.values().removeIf(equal -> equal);
        return List.copyOf(same.keySet());
    }
}
