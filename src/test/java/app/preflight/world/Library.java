package app.preflight.world;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Processes as their files write them, published where the tests keep their own. */
public final class Library {

    private Library() {}

    @SafeVarargs
    public static void publish(World world, String key, Map<String, Object>... stages) {
        world.pim().post("/process-imports?publish=true", process(key, stages)).expect(201);
    }

    @SafeVarargs
    public static Map<String, Object> process(String key, Map<String, Object>... stages) {
        return Map.of(
                "format", 1, "key", key, "name", Map.of("en", key), "stages", List.of(stages));
    }

    @SafeVarargs
    public static Map<String, Object> stage(String key, Map<String, Object>... items) {
        return Map.of("key", key, "name", Map.of("en", key), "items", List.of(items));
    }

    /** A note that no stage waits for. */
    @SafeVarargs
    public static Map<String, Object> item(String key, Map<String, Object>... clauses) {
        return item(key, "should", clauses);
    }

    @SafeVarargs
    public static Map<String, Object> must(String key, Map<String, Object>... clauses) {
        return item(key, "must", clauses);
    }

    private static Map<String, Object> item(
            String key, String importance, Map<String, Object>[] clauses) {
        return Map.of(
                "key",
                key,
                "challenge",
                Map.of("en", key),
                "response",
                "note",
                "importance",
                importance,
                "condition",
                Stream.of(clauses).toList());
    }

    /** A clause about a fact. */
    public static Map<String, Object> where(String fact, String is, String value) {
        return Map.of("fact", fact, "is", is, "value", value);
    }

    /** A clause about another item. */
    public static Map<String, Object> whereSettled(String item) {
        return Map.of("item", item, "is", "settled");
    }
}
