package app.preflight.leads.imports;

import app.preflight.tables.Row;
import java.util.List;
import org.jooq.JSONB;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the first rows of a file, kept to be looked at. */
public record SampleRow(long line, List<String> cells) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A longer cell is cut: it is refused anyway, and says so still. */
    private static final int LONGEST = 10_001;

    static SampleRow of(Row row) {
        return new SampleRow(row.line(), Cells.storable(row.cells(), LONGEST));
    }

    static JSONB json(List<SampleRow> rows) {
        return JSONB.valueOf(JSON.writeValueAsString(rows));
    }

    static List<SampleRow> of(JSONB stored) {
        return JSON.readTree(stored.data()).valueStream().map(SampleRow::row).toList();
    }

    private static SampleRow row(JsonNode row) {
        return new SampleRow(row.path("line").longValue(), Cells.of(row.path("cells")));
    }
}
