package app.preflight.bench;

import app.preflight.bench.Figure.Columns;
import app.preflight.bench.Figure.Goal;
import app.preflight.matching.Edits;
import app.preflight.matching.Romanisation;
import app.preflight.matching.RomanisationKey;
import app.preflight.matching.Table;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How well Thai is written in Latin letters and found by them, on files of names in both: columns
 * name_th and name_en.
 */
final class Romanisations {

    private static final int CANDIDATES = 10;
    private static final int FAR = 100;

    private record Named(String thai, String latin) {}

    private record Candidate(String thai, String key) {}

    private Romanisations() {}

    /** Whether the file names things in both. */
    static boolean isFor(Path file) {
        return Table.read(file, Program.target())
                .names()
                .containsAll(List.of("name_th", "name_en"));
    }

    static List<Figure> measure(List<Path> paths) {
        Map<String, List<Named>> files = new TreeMap<>();
        paths.forEach(file -> files.put(Duplicates.name(file), names(file)));
        List<Named> all = files.values().stream().flatMap(List::stream).toList();
        Map<String, Double> errors = new TreeMap<>();
        files.forEach((file, names) -> errors.put(file, 1 - share(names, Romanisations::isSame)));
        double error = 1 - share(all, Romanisations::isSame);
        errors.put("wordError", error);
        double found = found(all);
        return List.of(
                new Figure(
                        "romanised",
                        errors,
                        Columns.of(
                                "%s %% of %,d wrong"
                                        .formatted(Figure.number(100 * error), all.size())),
                        List.of(Goal.atMost(15, " %", 100 * error))),
                new Figure(
                        "found in Latin",
                        Map.of("foundWithinTen", found),
                        Columns.of(Figure.number(100 * found) + " % in ten"),
                        List.of(Goal.atLeast(95, " %", 100 * found))));
    }

    private static double share(List<Named> names, Predicate<Named> fits) {
        return (double) names.stream().filter(fits).count() / names.size();
    }

    /** Letter for letter; words are set apart by people, so spaces and hyphens do not count. */
    private static boolean isSame(Named name) {
        return letters(Romanisation.of(name.thai())).equals(letters(name.latin()));
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}\\p{P}\\s]+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static double found(List<Named> names) {
        List<Candidate> candidates =
                names.stream()
                        .map(Named::thai)
                        .distinct()
                        .map(thai -> new Candidate(thai, RomanisationKey.of(thai)))
                        .toList();
        return share(names, name -> isAmongTheFirst(name, candidates));
    }

    /** Those that are as near as the right one count as before it, so that no luck counts. */
    private static boolean isAmongTheFirst(Named name, List<Candidate> candidates) {
        String sought = RomanisationKey.of(name.latin());
        int own = Edits.between(sought, RomanisationKey.of(name.thai()), FAR);
        return candidates.stream()
                        .filter(other -> !other.thai().equals(name.thai()))
                        .filter(other -> Edits.between(sought, other.key(), own) <= own)
                        .limit(CANDIDATES)
                        .count()
                < CANDIDATES;
    }

    private static List<Named> names(Path file) {
        Table table = Table.read(file, Program.target());
        return IntStream.range(0, table.size())
                .mapToObj(
                        row -> new Named(table.value("name_th", row), table.value("name_en", row)))
                .toList();
    }
}
