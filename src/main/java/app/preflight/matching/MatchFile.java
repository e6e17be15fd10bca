package app.preflight.matching;

import app.preflight.settings.WrongArgument;
import app.preflight.tables.CsvWriter;
import app.preflight.tables.WrongFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** {@code ./preflight match}: finds the duplicates in a file, and writes them into another. */
public final class MatchFile {

    private final Table table;
    private final String id;
    private final Matching matching;

    private MatchFile(Table table, String id, Matching matching) {
        this.table = table;
        this.id = id;
        this.matching = matching;
    }

    /**
     * @param id the column that names a record; it is never compared
     * @param fields the columns to compare; without them all
     * @param temporary a folder that takes what is too large for the memory
     * @throws WrongFile saying in a sentence what is wrong with the file
     * @throws WrongArgument where it has no such columns
     */
    public static MatchFile read(
            Path file, String id, Optional<List<String>> fields, Path temporary) {
        Table table = Table.read(file, temporary);
        List<String> columns =
                fields.orElse(table.names()).stream()
                        .filter(name -> !name.equals(id))
                        .distinct()
                        .toList();
        requireColumns(file, table, List.of(id));
        requireColumns(file, table, columns);
        if (columns.isEmpty()) {
            throw new WrongArgument(file + " has nothing to compare beside the column " + id + ".");
        }
        requireDistinct(file, table, id);
        return new MatchFile(table, id, Matching.of(table, columns));
    }

    private static void requireColumns(Path file, Table table, List<String> columns) {
        for (String column : columns) {
            if (!table.names().contains(column)) {
                throw new WrongArgument(
                        "%s has no column \"%s\"; it has %s."
                                .formatted(file, column, String.join(", ", table.names())));
            }
        }
    }

    private static void requireDistinct(Path file, Table table, String id) {
        Set<String> seen = new HashSet<>();
        for (int record = 0; record < table.size(); record++) {
            String value = table.value(id, record);
            if (!seen.add(value)) {
                throw new WrongArgument(
                        "Two records of %s have the %s \"%s\"; it must tell them apart."
                                .formatted(file, id, value));
            }
        }
    }

    /**
     * A place to write to, made sure of before the work.
     *
     * @throws WrongArgument where its folder is not there
     */
    public static Path place(String out) {
        Path folder = Path.of(out).toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder) || Files.isDirectory(Path.of(out))) {
            throw new WrongArgument(
                    out + " cannot be written: name a file in a folder that is there.");
        }
        return Path.of(out);
    }

    /**
     * @return how many pairs there are
     */
    public int writePairs(Path out) {
        int[] count = {0};
        write(
                out,
                csv -> {
                    csv.row(List.of("id_a", "id_b", "probability", "reasons"));
                    matching.matches(match -> {
                        count[0]++;
                        csv.row(cells(match));
                    });
                });
        return count[0];
    }

    private List<String> cells(Match match) {
        return List.of(id(match.one()), id(match.other()), probability(match), match.reasons());
    }

    private String id(int record) {
        return table.value(id, record);
    }

    private static String probability(Match match) {
        return String.format(Locale.ROOT, "%.4f", match.probability());
    }

    /** A cluster has the id of its first record. */
    public void writeClusters(Path out) {
        int[] firsts = matching.clusters();
        write(
                out,
                csv -> {
                    csv.row(List.of("id", "cluster"));
                    IntStream.range(0, firsts.length)
                            .forEach(record -> csv.row(List.of(id(record), id(firsts[record]))));
                });
    }

    public String summary(int pairs) {
        return String.format(
                Locale.ROOT,
                "%,d records, %,d pairs, %,d different; compared by %s.",
                table.size(),
                pairs,
                IntStream.of(matching.clusters()).distinct().count(),
                String.join(", ", matching.fields()));
    }

    private static void write(Path out, Consumer<CsvWriter> rows) {
        try (CsvWriter csv = CsvWriter.to(Files.newOutputStream(out))) {
            rows.accept(csv);
        } catch (IOException | UncheckedIOException failure) {
            throw new WrongArgument(out + " cannot be written: " + failure.getMessage());
        }
    }
}
