package app.preflight.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Thai names: of lists of others, a name a line, or made up where there are none. */
record ThaiNames(List<String> given, List<String> family) {

    static ThaiNames in(Optional<Path> folder) {
        List<String> given = names(folder, "person_names_.*_th.txt");
        List<String> family = names(folder, "family_names_th.txt");
        return given.isEmpty() || family.isEmpty() ? madeUp() : new ThaiNames(given, family);
    }

    private static ThaiNames madeUp() {
        MadeUpWords words = MadeUpWords.thai(new Random(7));
        return new ThaiNames(words.words(12_000, 2), words.words(10_000, 3));
    }

    private static List<String> names(Optional<Path> folder, String file) {
        List<String> names = new ArrayList<>();
        folder.ifPresent(lists -> {
            try (Stream<Path> files = Files.walk(lists, 2)) {
                for (Path list : files.filter(path -> isNamed(path, file)).sorted().toList()) {
                    names.addAll(Files.readAllLines(list));
                }
            } catch (IOException failure) {
                throw new BenchFailure(lists + " cannot be read.", failure);
            }
        });
        return names;
    }

    private static boolean isNamed(Path path, String file) {
        return path.toString().matches(".*/" + file);
    }
}
