package app.preflight.imports;

import app.preflight.settings.WrongArgument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of opportunities, read to its end before anything is written: rows that can be taken, and
 * those that cannot.
 */
public final class PipelineFile {

    private static final List<String> COLUMNS =
            List.of(
                    "opportunity_id",
                    "sales_agent",
                    "product",
                    "account",
                    "deal_stage",
                    "engage_date",
                    "close_date",
                    "close_value");

    private final Path path;
    private final LocalDate today;
    private final List<PipelineRow> rows = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();

    private PipelineFile(Path path, LocalDate today) {
        this.path = path;
        this.today = today;
    }

    /**
     * @param today no date may lie after it
     * @throws WrongArgument saying in a sentence why the file cannot be used
     */
    public static PipelineFile read(Path path, LocalDate today) {
        PipelineFile file = new PipelineFile(path, today);
        try (CSVParser parser = CsvFile.open(path, COLUMNS)) {
            file.take(parser);
        } catch (IOException unreadable) {
            throw CsvFile.unreadable(path, unreadable);
        }
        return file;
    }

    private void take(CSVParser parser) {
        Iterator<CSVRecord> records = parser.iterator();
        while (hasNext(parser, records)) {
            take(records.next(), parser.getCurrentLineNumber());
        }
    }

    /** Where quotes are broken, nobody can tell where the next row begins: the rest is lost. */
    private boolean hasNext(CSVParser parser, Iterator<CSVRecord> records) {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            return records.hasNext();
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof CharacterCodingException) {
                throw CsvFile.unreadable(path, broken);
            }
            rejections.add(
                    new Rejection(
                            line, "its quotes are broken; nothing from here to the end was read"));
            return false;
        }
    }

    private void take(CSVRecord record, long line) {
        if (!record.isConsistent()) {
            rejections.add(
                    new Rejection(
                            line,
                            "has %d fields, where the first line names %d"
                                    .formatted(
                                            record.size(),
                                            record.getParser().getHeaderNames().size())));
            return;
        }
        RowReader reader = new RowReader(record, today);
        Optional<PipelineRow> row = reader.read(line);
        row.ifPresentOrElse(
                this::takeOnce, () -> rejections.add(new Rejection(line, reader.reasons())));
    }

    private void takeOnce(PipelineRow row) {
        Long first = lines.putIfAbsent(row.id(), row.line());
        if (first == null) {
            rows.add(row);
        } else {
            rejections.add(
                    new Rejection(
                            row.line(),
                            "opportunity_id "
                                    + row.id()
                                    + " stands on line "
                                    + first
                                    + " already"));
        }
    }

    /** Its name, without the folders. */
    String name() {
        return String.valueOf(path.getFileName());
    }

    Path path() {
        return path;
    }

    List<PipelineRow> rows() {
        return List.copyOf(rows);
    }

    List<Rejection> rejections() {
        return List.copyOf(rejections);
    }
}
