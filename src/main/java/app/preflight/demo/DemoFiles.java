package app.preflight.demo;

import app.preflight.leads.NewLead;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the demo tells, from the files under {@code demo/}: the names, the deals, the answers. */
@Component
@InTheDemo
class DemoFiles {

    private final JsonMapper json;

    DemoFiles(JsonMapper json) {
        this.json = json;
    }

    Company company() {
        return read("company", Company.class);
    }

    /** Those that are worked on in one language. */
    List<DemoDeal> deals(Locale locale) {
        return List.of(read("deals." + locale.getLanguage(), DemoDeal[].class));
    }

    List<NewLead> leads() {
        return List.of(read("leads", NewLead[].class));
    }

    /** What the company asks of a lead, as the API takes it. */
    JsonNode criteria() {
        return read("criteria", JsonNode.class);
    }

    /** Whose a lead becomes, as the API takes it. */
    JsonNode assignment() {
        return read("assignment", JsonNode.class);
    }

    List<DemoView> views() {
        return List.of(read("views", DemoView[].class));
    }

    /** What items are answered with, in one language. */
    Phrases phrases(Locale locale) {
        Map<String, List<JsonNode>> all = read("answers." + locale.getLanguage(), ByItem.class);
        return new Phrases(all);
    }

    @SuppressWarnings("serial") // It is only read.
    private static final class ByItem extends HashMap<String, List<JsonNode>> {}

    private <T> T read(String name, Class<T> type) {
        try (InputStream file = new ClassPathResource("demo/" + name + ".json").getInputStream()) {
            return json.readValue(file, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
