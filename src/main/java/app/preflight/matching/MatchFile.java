package app.preflight.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

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
     * @throws WrongFile saying in a sentence what is wrong with the file or its columns
     */
    public static MatchFile read(Path file, String id, Optional<List<String>> fields) {
        Table table = CsvTable.read(file);
        List<String> columns =
                fields.orElse(table.names()).stream()
                        .filter(name -> !name.equals(id))
                        .distinct()
                        .toList();
        requireColumns(file, table, List.of(id));
        requireColumns(file, table, columns);
        if (columns.isEmpty()) {
            throw new WrongFile(file + " has nothing to compare beside the column " + id + ".");
        }
        requireDistinct(file, table, id);
        return new MatchFile(table, id, Matching.of(table, columns));
    }

    private static void requireColumns(Path file, Table table, List<String> columns) {
        for (String column : columns) {
            if (!table.names().contains(column)) {
                throw new WrongFile(
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
                throw new WrongFile(
                        "Two records of %s have the %s \"%s\"; it must tell them apart."
                                .formatted(file, id, value));
            }
        }
    }

    /**
     * A place to write to, made sure of before the work.
     *
     * @throws WrongFile where its folder is not there
     */
    public static Path place(String out) {
        Path folder = Path.of(out).toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder) || Files.isDirectory(Path.of(out))) {
            throw new WrongFile(out + " cannot be written: name a file in a folder that is there.");
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
                List.of("id_a", "id_b", "probability", "reasons"),
                csv ->
                        matching.matches(match -> {
                            count[0]++;
                            line(
                                    csv,
                                    id(match.one()),
                                    id(match.other()),
                                    probability(match),
                                    match.reasons());
                        }));
        return count[0];
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
                List.of("id", "cluster"),
                csv ->
                        IntStream.range(0, firsts.length)
                                .forEach(record -> line(csv, id(record), id(firsts[record]))));
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

    private interface Lines {
        void print(CSVPrinter csv);
    }

    private static void write(Path out, List<String> header, Lines lines) {
        try (Writer writer = Files.newBufferedWriter(out);
                CSVPrinter csv = CSVFormat.RFC4180.print(writer)) {
            csv.printRecord(header);
            lines.print(csv);
        } catch (IOException | UncheckedIOException failure) {
            throw new WrongFile(out + " cannot be written: " + failure.getMessage());
        }
    }

    private static void line(CSVPrinter csv, String... cells) {
        try {
            csv.printRecord(List.of(cells).stream().map(MatchFile::harmless));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A spreadsheet would compute what begins like a formula. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
