package app.preflight.bench;

import app.preflight.bench.Figure.Columns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The figures, on the screen as they come and in a file at the end. */
final class Report {

    private static final String LINE = "%-18s %-18s %9s %9s %9s %8s   %s%n";

    private final List<Figure> figures = new ArrayList<>();

    static void printHead() {
        System.out.printf(LINE, "", "", "p50", "p95", "minimum", "of it", "goals");
    }

    void add(Figure figure) {
        figures.add(figure);
        Columns columns = figure.columns();
        System.out.printf(
                LINE,
                figure.name(),
                columns.figure(),
                columns.median(),
                columns.slow(),
                columns.minimum(),
                columns.ofMinimum(),
                figure.goals().stream().map(Report::words).collect(Collectors.joining(", ")));
        if (figure.values().containsKey("othersPart")) {
            printProcessorTime(figure.values());
        }
    }

    private static void printProcessorTime(Map<String, Double> values) {
        System.out.printf(
                "%-18s of a processor, each: program %.2f ms, database %.2f ms, this benchmark %.2f ms; others took %.0f %% of all; p95 with 2 at once %.1f ms%n",
                "",
                values.get("serverMillisEach"),
                values.get("databaseMillisEach"),
                values.get("generatorMillisEach"),
                100 * values.getOrDefault("othersPart", 0.0),
                values.get("p95WithTwo"));
    }

    private static String words(Figure.Goal goal) {
        return goal.text() + (goal.met() ? " ok" : " SHORT");
    }

    Path writeTo(Path folder) {
        JsonMapper json = JsonMapper.builder().build();
        ObjectNode root = json.createObjectNode();
        root.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        root.put("processors", Runtime.getRuntime().availableProcessors());
        root.put("java", Runtime.version().toString());
        root.put("atOnce", Load.AT_ONCE);
        ArrayNode all = root.putArray("figures");
        figures.forEach(figure -> all.add(node(json, figure)));
        try {
            Path file = Files.createDirectories(folder).resolve("bench-results.json");
            return Files.writeString(
                    file, json.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
        } catch (IOException failure) {
            throw new BenchFailure("The results could not be written.", failure);
        }
    }

    private static ObjectNode node(JsonMapper json, Figure figure) {
        ObjectNode node = json.createObjectNode().put("name", figure.name());
        figure.values().forEach(node::put);
        ArrayNode goals = node.putArray("goals");
        figure.goals()
                .forEach(goal -> goals.addObject().put("goal", goal.text()).put("met", goal.met()));
        return node;
    }
}
