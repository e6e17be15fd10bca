package app.preflight.imports;

import app.preflight.settings.WrongArgument;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Opens a file of comma-separated values, in UTF-8 with or without a mark, its columns named. */
final class CsvFile {

    private static final int MARK = '\uFEFF';

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreHeaderCase(true)
                    .setAllowMissingColumnNames(true)
                    .setTrim(true)
                    .get();

    private CsvFile() {}

    /**
     * @throws WrongArgument saying in a sentence why the file cannot be used
     */
    static CSVParser open(Path file, List<String> columns) {
        if (Files.isDirectory(file)) {
            throw new WrongArgument(file + " is a folder; name a CSV file.");
        }
        try {
            return checked(file, FORMAT.parse(reader(file)), columns);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    /** Letters that are no UTF-8 are refused, not replaced. */
    private static Reader reader(Path file) throws IOException {
        Reader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }

    private static CSVParser checked(Path file, CSVParser parser, List<String> columns) {
        List<String> header = parser.getHeaderNames().stream().map(String::strip).toList();
        if (header.isEmpty()) {
            throw new WrongArgument(file + " is empty: its first line must name the columns.");
        }
        List<String> missing =
                columns.stream()
                        .filter(column -> header.stream().noneMatch(column::equalsIgnoreCase))
                        .toList();
        if (!missing.isEmpty()) {
            throw new WrongArgument(file + " has no column " + String.join(", ", missing) + ".");
        }
        return parser;
    }

    static WrongArgument unreadable(Path file, Exception failure) {
        Throwable cause = failure.getCause() instanceof IOException inner ? inner : failure;
        return switch (cause) {
            case NoSuchFileException gone -> new WrongArgument("There is no file " + file + ".");
            case AccessDeniedException denied ->
                    new WrongArgument("This user may not read " + file + ".");
            case CharacterCodingException notText ->
                    new WrongArgument(file + " is not UTF-8 text; save it as CSV UTF-8.");
            default -> new WrongArgument(file + " cannot be read: " + cause.getMessage());
        };
    }
}
