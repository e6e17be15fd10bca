package app.preflight.imports;

import app.preflight.settings.WrongArgument;
import app.preflight.tables.Problem;
import app.preflight.tables.Row;
import app.preflight.tables.WrongFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** Behind them nobody can tell where the next row begins. */
    private static final Set<Problem.Kind> QUOTES =
            EnumSet.of(Problem.Kind.OPEN_QUOTE, Problem.Kind.BROKEN_QUOTE);

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
        try (CsvFile csv = CsvFile.open(path, COLUMNS)) {
            file.take(csv);
        }
        return file;
    }

    private void take(CsvFile csv) {
        try {
            while (csv.hasNext()) {
                take(csv, csv.next());
            }
        } catch (WrongFile broken) {
            if (!QUOTES.contains(broken.problem().kind())) {
                throw new WrongArgument(broken.getMessage());
            }
            rejections.add(
                    new Rejection(
                            broken.problem().line(),
                            "its quotes are broken; nothing from here to the end was read"));
        }
    }

    private void take(CsvFile csv, Row row) {
        if (!csv.isComplete(row)) {
            rejections.add(
                    new Rejection(
                            row.line(),
                            "has %d fields, where the first line names %d"
                                    .formatted(row.cells().size(), csv.columns())));
            return;
        }
        RowReader reader = new RowReader(column -> csv.cell(row, column), today);
        reader.read(row.line())
                .ifPresentOrElse(
                        this::takeOnce,
                        () -> rejections.add(new Rejection(row.line(), reader.reasons())));
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
