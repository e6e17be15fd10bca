package app.preflight.leads.imports;

import static app.preflight.schema.Tables.LEAD_IMPORT_REJECTIONS;

import app.preflight.database.Batch;
import app.preflight.database.Database;
import app.preflight.leads.imports.ColumnMapping.Column;
import app.preflight.shared.WorkspaceId;
import app.preflight.tables.CsvWriter;
import app.preflight.web.FieldError;
import app.preflight.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows that could not be taken, as a table that says why: corrected, it is sent again. */
@Component
class Rejections {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<FieldError>> ERRORS = new TypeReference<>() {};
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};
    private static final int AT_ONCE = 1_000;

    private final Database database;
    private final Texts texts;

    Rejections(Database database, Texts texts) {
        this.database = database;
        this.texts = texts;
    }

    static void add(
            DSLContext db, WorkspaceId workspace, UUID id, List<RowReading.Rejected> rejected) {
        Batch rows =
                Batch.into(
                        LEAD_IMPORT_REJECTIONS,
                        LEAD_IMPORT_REJECTIONS.WORKSPACE_ID,
                        LEAD_IMPORT_REJECTIONS.IMPORT_ID,
                        LEAD_IMPORT_REJECTIONS.LINE,
                        LEAD_IMPORT_REJECTIONS.ERRORS,
                        LEAD_IMPORT_REJECTIONS.CELLS);
        for (RowReading.Rejected row : rejected) {
            rows.add(
                    workspace,
                    id,
                    row.line(),
                    json(row.errors()),
                    json(Cells.storable(row.cells(), Integer.MAX_VALUE)));
        }
        rows.write(db);
    }

    private static JSONB json(Object value) {
        return JSONB.valueOf(JSON.writeValueAsString(value));
    }

    /** The line and the reasons stand behind the file's own columns. */
    void write(WorkspaceId workspace, LeadImport of, Locale locale, CsvWriter csv) {
        List<String> header = new ArrayList<>(of.columns().names());
        header.add(texts.get(locale, "imports.rejected-line"));
        header.add(texts.get(locale, "imports.rejected-because"));
        csv.row(header);
        long last = 0;
        List<Stored> rows = next(workspace, of.id(), last);
        while (!rows.isEmpty()) {
            rows.forEach(row -> csv.row(cells(row, of, locale)));
            last = rows.getLast().line();
            rows = next(workspace, of.id(), last);
        }
    }

    private record Stored(long line, List<FieldError> errors, List<String> cells) {}

    private List<Stored> next(WorkspaceId workspace, UUID id, long after) {
        return database.read(
                workspace,
                db ->
                        db.selectFrom(LEAD_IMPORT_REJECTIONS)
                                .where(LEAD_IMPORT_REJECTIONS.WORKSPACE_ID.eq(workspace))
                                .and(LEAD_IMPORT_REJECTIONS.IMPORT_ID.eq(id))
                                .and(LEAD_IMPORT_REJECTIONS.LINE.gt(after))
                                .orderBy(LEAD_IMPORT_REJECTIONS.LINE)
                                .limit(AT_ONCE)
                                .fetch(Rejections::stored));
    }

    private static Stored stored(Record row) {
        return new Stored(
                row.get(LEAD_IMPORT_REJECTIONS.LINE),
                JSON.readValue(row.get(LEAD_IMPORT_REJECTIONS.ERRORS).data(), ERRORS),
                JSON.readValue(row.get(LEAD_IMPORT_REJECTIONS.CELLS).data(), CELLS));
    }

    /** Cells that have no column stand behind all others. */
    private List<String> cells(Stored row, LeadImport of, Locale locale) {
        int columns = of.columns().columns().size();
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < columns) {
            cells.add("");
        }
        cells.addAll(columns, List.of(String.valueOf(row.line()), reasons(row, of, locale)));
        return cells;
    }

    private String reasons(Stored row, LeadImport of, Locale locale) {
        return row.errors().stream()
                .map(error -> sentence(error, of, locale))
                .collect(Collectors.joining("; "));
    }

    /** Under the name that the column has in the file. */
    private String sentence(FieldError error, LeadImport of, Locale locale) {
        String columns =
                of.columns().columns().stream()
                        .filter(column -> column.field().equals(error.field()))
                        .filter(column -> !error.field().isEmpty())
                        .map(Column::name)
                        .collect(Collectors.joining(", "));
        String said = texts.get(locale, error.key(), error.arguments().toArray());
        return columns.isEmpty() ? said : columns + ": " + said;
    }
}
