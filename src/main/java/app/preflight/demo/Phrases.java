package app.preflight.demo;

import app.preflight.deals.run.ActBody;
import app.preflight.processes.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What items are answered with: some responses for each, with places for a deal's own words. */
record Phrases(Map<String, List<JsonNode>> byItem) {

    /**
     * @param number of the deal, so that neighbours do not all say the same
     */
    ActBody answer(Item item, int number) {
        List<JsonNode> responses =
                Optional.ofNullable(byItem.get(item.key()))
                        .orElseThrow(() -> new IllegalArgumentException("none: " + item.key()));
        return new ActBody("done", responses.get(number % responses.size()), null, null);
    }

    /** With every place filled, in all the texts of the response. */
    static ActBody filled(ActBody body, Words words) {
        JsonNode response = body.response();
        return new ActBody(
                body.state(),
                response == null ? null : filled(response, words),
                body.reason(),
                body.until());
    }

    private static ObjectNode filled(JsonNode response, Words words) {
        ObjectNode filled = JsonNodeFactory.instance.objectNode();
        response.properties()
                .forEach(field ->
                        filled.set(
                                field.getKey(),
                                field.getValue().isString()
                                        ? filled.stringNode(words.fill(field.getValue().asString()))
                                        : field.getValue()));
        return filled;
    }
}
