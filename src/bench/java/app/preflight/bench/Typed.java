package app.preflight.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed behind {@code bench}.
 *
 * @param names of the measures; none is all
 * @param data where the deals made for it stay
 * @param files where others' data lie that are measured on, named by {@code --data-from} or just
 *     after the measure
 * @param before the port of an earlier build that the rates are compared with
 * @param records that the online check and the import of leads are measured on
 */
record Typed(
        List<String> names,
        Optional<Path> data,
        Optional<Path> files,
        int records,
        Optional<Integer> before) {

    private static final int A_MILLION = 1_000_000;

    /** Those behind which a folder of files may stand. */
    private static final Set<List<String>> WITH_FILES =
            Set.of(
                    List.of(Measure.DUPLICATES.code()),
                    List.of(Measure.ONLINE_CHECK.code()),
                    List.of(Measure.LEAD_IMPORT.code()));

    static Typed read(List<String> words) {
        List<String> names = new ArrayList<>();
        Optional<Path> data = Optional.empty();
        Optional<Path> files = Optional.empty();
        int records = A_MILLION;
        Optional<Integer> before = Optional.empty();
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (word.equals("--data")) {
                data = Optional.of(folder(word, rest));
            } else if (word.equals("--data-from")) {
                files = Optional.of(folder(word, rest));
            } else if (word.equals("--records")) {
                records = number(word, rest);
            } else if (word.equals("--before")) {
                before = Optional.of(number(word, rest));
            } else if (WITH_FILES.contains(names) && files.isEmpty()) {
                files = Optional.of(Path.of(word));
            } else {
                names.add(word);
            }
        }
        return new Typed(names, data, files, records, before);
    }

    private static Path folder(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new BenchFailure("Name a folder after " + option + ".");
        }
        return Path.of(rest.next()).toAbsolutePath();
    }

    private static int number(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new BenchFailure("Name a number after " + option + ".");
        }
        String number = rest.next();
        if (!number.matches("[1-9]\\d{0,8}")) {
            throw new BenchFailure(number + " is no number for " + option + ".");
        }
        return Integer.parseInt(number);
    }
}
