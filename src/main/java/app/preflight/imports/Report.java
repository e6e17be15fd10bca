package app.preflight.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What came of an import.
 *
 * @param added deals that were made
 * @param known deals that were there already, and were left alone
 */
record Report(int added, int known, List<Rejection> rejections) {

    /** For the program that asked: 0 where every row is in, 2 where some were rejected. */
    int exitCode() {
        return rejections.isEmpty() ? 0 : 2;
    }

    List<String> lines() {
        Stream<String> counts =
                Stream.of(
                        String.format(
                                Locale.ROOT,
                                "%,d deals added, %,d already there, %,d rows rejected.",
                                added,
                                known,
                                rejections.size()));
        Stream<String> reasons =
                rejections.stream()
                        .sorted(Comparator.comparingLong(Rejection::line))
                        .map(rejection -> "  " + rejection);
        return Stream.concat(counts, reasons).toList();
    }
}
