package app.preflight.world;

import java.util.List;
import java.util.Map;

/** Processes as tests write them: a few stages and items, called by their keys. */
public final class Written {

    private Written() {}

    /** The next version of the process of that key. */
    @SafeVarargs
    public static void publish(Caller admin, String key, Map<String, Object>... stages) {
        admin.post("/process-imports?publish=true", process(key, stages)).expect(201);
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

    public static Map<String, Object> item(String key, String kind) {
        return Map.of(
                "key",
                key,
                "challenge",
                Map.of("en", key),
                "response",
                kind,
                "importance",
                "should");
    }
}
