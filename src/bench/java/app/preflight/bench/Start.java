package app.preflight.bench;

import app.preflight.bench.Figure.Columns;
import app.preflight.bench.Figure.Goal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The product as one starts it, with the database that it brings along, on data that is there
 * already.
 */
final class Start {

    private static final int STARTS = 3;
    private static final Duration IDLE = Duration.ofSeconds(8);

    private Start() {}

    private record Outcome(double seconds, int resident, int proportional) {}

    static List<Figure> measure(Path data) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            outcomes.add(start(data));
        }
        Outcome median =
                outcomes.stream()
                        .sorted(java.util.Comparator.comparingDouble(Outcome::seconds))
                        .toList()
                        .get(STARTS / 2);
        return List.of(
                new Figure(
                        "start",
                        Map.of("seconds", median.seconds()),
                        Columns.of(Figure.number(median.seconds()) + " s"),
                        List.of(Goal.below(3, " s", median.seconds()))),
                new Figure(
                        "memory, idle",
                        Map.of(
                                "residentMegabytes",
                                (double) median.resident(),
                                "proportionalMegabytes",
                                (double) median.proportional()),
                        Columns.of(
                                "%d MB (%d MB with shared pages counted once)"
                                        .formatted(median.resident(), median.proportional())),
                        List.of(Goal.below(380, " MB", median.resident()))));
    }

    private static Outcome start(Path data) {
        try (Server server =
                Server.start(
                        data.resolve("server.log"), Map.of("PREFLIGHT_DATA", data.toString()))) {
            Server.sleep(IDLE);
            Machine machine = new Machine(server.pid(), Site.database(data));
            return new Outcome(
                    (double) server.startedIn().toMillis() / 1000,
                    machine.residentMegabytes(),
                    machine.proportionalMegabytes());
        }
    }
}
