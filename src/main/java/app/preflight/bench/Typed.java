package app.preflight.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What was typed behind {@code bench}.
 *
 * @param names of the measures; none is all
 * @param data where the deals made for it stay
 * @param files where others' data lie that are measured on, named by {@code --data-from} or just
 *     after the measure
 */
record Typed(List<String> names, Optional<Path> data, Optional<Path> files) {

    static Typed read(List<String> words) {
        List<String> names = new ArrayList<>();
        Optional<Path> data = Optional.empty();
        Optional<Path> files = Optional.empty();
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (word.equals("--data")) {
                data = Optional.of(folder(word, rest));
            } else if (word.equals("--data-from")) {
                files = Optional.of(folder(word, rest));
            } else if (names.equals(List.of(Measure.DUPLICATES.word())) && files.isEmpty()) {
                files = Optional.of(Path.of(word));
            } else {
                names.add(word);
            }
        }
        return new Typed(names, data, files);
    }

    private static Path folder(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new BenchFailure("Name a folder after " + option + ".");
        }
        return Path.of(rest.next()).toAbsolutePath();
    }
}
