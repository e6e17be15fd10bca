package app.preflight.bench;

import app.preflight.bench.Figure.Columns;
import app.preflight.bench.Figure.Goal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Ticks while the server moves all running deals of a process to a version that was just published,
 * and ticks while it does nothing else, by turns of the same length.
 */
final class Moving {

    static final int DEALS = 10_000;

    private static final String PROCESS = "complex";
    private static final String MOVES = "/processes/" + PROCESS + "/moves";
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final Duration UNDISTURBED = Duration.ofSeconds(10);
    private static final int ROUNDS = 5;

    private final Api api;
    private final Work ticks;

    private Moving(Api api, Work ticks) {
        this.api = api;
        this.ticks = ticks;
    }

    static List<Figure> measure(Site site) {
        try (Api api = site.api()) {
            return new Moving(api, site.requests().ticks()).measure();
        }
    }

    private List<Figure> measure() {
        Load.warmUp(ticks);
        Round alone = Round.median(rounds());
        String move = begin();
        int before = moved(move);
        long began = System.nanoTime();
        Round meanwhile = Round.median(rounds());
        double beside = (moved(move) - before) / seconds(began);
        double undisturbed = undisturbed(move);
        api.post(move + "/stop", "application/json", "{}");
        return List.of(ticks(alone, meanwhile), deals(beside, undisturbed));
    }

    private List<Round> rounds() {
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(Load.run(ticks, ROUND));
        }
        return rounds;
    }

    private String begin() {
        int version = publish();
        int deals = api.get(MOVES + "/preview").path("total").asInt();
        if (deals < DEALS) {
            throw new BenchFailure("There are only " + deals + " running deals to move.");
        }
        JsonNode begun = api.post(MOVES, "application/json", "{\"version\":" + version + "}");
        String move = MOVES + "/" + begun.path("id").asString();
        while (moved(move) == 0) {
            Server.sleep(Duration.ofMillis(20));
        }
        return move;
    }

    /** With one item more than the version that the deals were made with, called anew each time. */
    private int publish() {
        ObjectNode process = (ObjectNode) api.get("/process-exports/" + PROCESS);
        ArrayNode items = (ArrayNode) process.at("/stages/0/items");
        int last = items.size() - 1;
        if (items.path(last).path("key").asString().startsWith("moved-")) {
            items.remove(last);
        }
        ObjectNode added = ((ObjectNode) items.path(0)).deepCopy();
        items.add(added.put("key", "moved-" + System.nanoTime()).put("importance", "optional"));
        api.post("/process-imports?publish=true", "application/json", process.toString());
        return api.get("/processes/" + PROCESS).path("version").asInt();
    }

    private int moved(String move) {
        return api.get(move).path("moved").asInt();
    }

    private double undisturbed(String move) {
        int before = moved(move);
        long began = System.nanoTime();
        Server.sleep(UNDISTURBED);
        return (moved(move) - before) / seconds(began);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static Figure ticks(Round alone, Round meanwhile) {
        double ofAlone = meanwhile.perSecond() / alone.perSecond();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("perSecond", meanwhile.perSecond());
        values.put("p50", meanwhile.percentile(50));
        values.put("p95", meanwhile.percentile(95));
        values.put("alonePerSecond", alone.perSecond());
        values.put("aloneP95", alone.percentile(95));
        values.put("ofAlone", ofAlone);
        return new Figure(
                "tick, moving",
                values,
                new Columns(
                        Figure.number(meanwhile.perSecond()) + " a second",
                        Figure.number(meanwhile.percentile(50)) + " ms",
                        Figure.number(meanwhile.percentile(95)) + " ms",
                        "",
                        ""),
                List.of(
                        Goal.below(50, " ms p95", meanwhile.percentile(95)),
                        Goal.atLeast(
                                0.5,
                                " of %s a second, %s ms p95 alone"
                                        .formatted(
                                                Figure.number(alone.perSecond()),
                                                Figure.number(alone.percentile(95))),
                                ofAlone)));
    }

    private static Figure deals(double beside, double undisturbed) {
        String text =
                "%s a second beside the ticks, %s alone"
                        .formatted(Figure.number(beside), Figure.number(undisturbed));
        return new Figure(
                "deals moved",
                Map.of("perSecondBesideTicks", beside, "perSecondAlone", undisturbed),
                Columns.of(text),
                List.of());
    }
}
