package app.preflight.bench;

import app.preflight.postgres.EmbeddedPostgresException;
import app.preflight.tables.WrongFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code ./preflight bench [name] [--data FOLDER] [--data-from FILES] [--records NUMBER] [--before
 * PORT]}: without a name all measures. The deals are made anew each time and thrown away; with a
 * folder they stay there and are used again. Where an earlier build serves at a port of this
 * machine, with as many deals that its own benchmark made, the rates are compared with its.
 */
final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        try {
            measure(List.of(arguments));
        } catch (BenchFailure | WrongFile | EmbeddedPostgresException failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static void measure(List<String> words) {
        Typed typed = Typed.read(words);
        List<Measure> measures = measures(typed.names());
        Path folder = typed.data().orElseGet(() -> Program.target().resolve("bench/data"));
        boolean isKept = typed.data().isPresent();
        if (!isKept) {
            delete(folder);
        }
        try {
            measure(measures, new Sites(folder, typed.files(), typed.records(), typed.before()));
        } finally {
            if (!isKept) {
                delete(folder);
            }
        }
    }

    private static List<Measure> measures(List<String> names) {
        if (names.isEmpty()) {
            return List.of(Measure.values());
        }
        List<Measure> named =
                Arrays.stream(Measure.values())
                        .filter(measure -> names.equals(List.of(measure.code())))
                        .toList();
        if (named.isEmpty()) {
            throw new BenchFailure("Benchmarks: " + words() + "; or none of these words, for all.");
        }
        return named;
    }

    private static String words() {
        return Arrays.stream(Measure.values()).map(Measure::code).collect(Collectors.joining(", "));
    }

    // The hook is for a Ctrl-C: servers and databases are never left behind.
    private static void measure(List<Measure> measures, Sites opened) {
        Report report = new Report();
        Report.printHead();
        try (Sites sites = opened) {
            Thread hook = new Thread(sites::close);
            Runtime.getRuntime().addShutdownHook(hook);
            for (Measure measure : measures) {
                measure.on(sites).forEach(report::add);
            }
        }
        System.out.println("Written to " + report.writeTo(Program.target().resolve("bench")));
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new BenchFailure(folder + " could not be deleted.", failure);
        }
    }
}
