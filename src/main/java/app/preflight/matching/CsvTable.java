package app.preflight.matching;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table from a file of values separated by commas, semicolons or tabs. */
public final class CsvTable {

    private static final Pattern OPEN_QUOTE = Pattern.compile("startline (\\d+)\\).*EOF reached");

    private CsvTable() {}

    /**
     * @throws WrongFile saying in a sentence why the file cannot be used
     */
    public static Table read(Path file) {
        if (Files.isDirectory(file)) {
            throw new WrongFile(file + " is a folder; name a CSV file.");
        }
        char separator;
        try {
            separator = separator(file);
            try (Reader reader = Encoding.open(file);
                    CSVParser parser = format(separator).parse(reader)) {
                return table(file, parser.iterator());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException failure) {
            throw unreadable(file, failure);
        }
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreSurroundingSpaces(true)
                .setTrim(true)
                .get();
    }

    /** Whichever the first line has most of: spreadsheets go by the country. */
    private static char separator(Path file) throws IOException {
        try (Reader reader = Encoding.open(file)) {
            StringBuilder line = new StringBuilder();
            for (int next = reader.read(); next >= 0 && next != '\n'; next = reader.read()) {
                line.append((char) next);
            }
            return Stream.of(',', ';', '\t')
                    .max(Comparator.comparingLong(mark -> count(line, mark)))
                    .orElse(',');
        }
    }

    private static long count(CharSequence line, char mark) {
        return line.chars().filter(letter -> letter == mark).count();
    }

    private static Table table(Path file, Iterator<CSVRecord> records) {
        if (!records.hasNext()) {
            throw new WrongFile(file + " is empty: its first line must name the columns.");
        }
        List<String> names = header(file, records.next());
        Table table = new Table(names);
        while (records.hasNext()) {
            CSVRecord row = records.next();
            if (row.size() > names.size()) {
                throw new WrongFile(
                        "Line %d of %s has %d values, but the first line names %d columns."
                                .formatted(row.getRecordNumber(), file, row.size(), names.size()));
            }
            table.add(Arrays.asList(row.values()));
        }
        return table;
    }

    private static List<String> header(Path file, CSVRecord first) {
        List<String> names = Arrays.stream(first.values()).map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name.isEmpty()) {
                throw new WrongFile(
                        "Column %d of %s has no name in the first line."
                                .formatted(names.indexOf(name) + 1, file));
            }
            if (!seen.add(name)) {
                throw new WrongFile(file + " has two columns \"" + name + "\".");
            }
        }
        return names;
    }

    private static WrongFile unreadable(Path file, Exception failure) {
        Throwable cause = failure.getCause() instanceof IOException inner ? inner : failure;
        Matcher openQuote = OPEN_QUOTE.matcher(String.valueOf(cause.getMessage()));
        if (openQuote.find()) {
            return new WrongFile(
                    "A quote that opens in line %s of %s is never closed."
                            .formatted(openQuote.group(1), file));
        }
        return switch (cause) {
            case NoSuchFileException gone -> new WrongFile("There is no file " + file + ".");
            case AccessDeniedException denied ->
                    new WrongFile("This user may not read " + file + ".");
            default -> new WrongFile(file + " cannot be read: " + cause.getMessage());
        };
    }
}
