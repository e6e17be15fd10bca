package app.preflight.world;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The counts that a run keeps, counted anew from its list. */
public record Recount(int settled, int stageSettled, int mustsOpen) {

    private static final Set<String> SETTLED =
            Set.of("done", "verified", "waived", "not-applicable");

    public static Recount kept(Sale sale) {
        JsonNode progress = sale.facts().at("/progress");
        return new Recount(
                progress.path("settled").asInt(),
                progress.path("stageSettled").asInt(),
                progress.path("mustsOpen").asInt());
    }

    public static Recount of(Sale sale) {
        JsonNode list = sale.checklist().json();
        List<String> stages =
                list.path("stages").valueStream().map(s -> s.path("key").asString()).toList();
        int current = stages.indexOf(list.path("stage").asString());
        return new Recount(
                (int) items(list, 0, stages.size()).filter(Recount::isSettled).count(),
                (int) items(list, current, current + 1).filter(Recount::isSettled).count(),
                (int)
                        items(list, 0, current + 1)
                                .filter(item -> blocks(stages, current, item))
                                .count());
    }

    private static boolean blocks(List<String> stages, int current, JsonNode item) {
        boolean putOff =
                item.path("state").asString().equals("deferred")
                        && stages.indexOf(item.path("until").asString()) > current;
        return item.path("importance").asString().equals("must") && !isSettled(item) && !putOff;
    }

    /** One that does not apply by its condition is settled, and says nothing else. */
    private static boolean isSettled(JsonNode item) {
        boolean applies = item.at("/condition/applies").asBoolean(true);
        if (!applies && !item.path("state").asString().equals("not-applicable")) {
            throw new AssertionError("does not apply: " + item);
        }
        return SETTLED.contains(item.path("state").asString());
    }

    private static Stream<JsonNode> items(JsonNode list, int from, int until) {
        return list.path("stages")
                .valueStream()
                .skip(from)
                .limit(until - (long) from)
                .flatMap(stage -> stage.path("items").valueStream());
    }
}
