package app.preflight.matching;

import app.preflight.tables.Problem;
import app.preflight.tables.Problem.Kind;
import app.preflight.tables.Row;
import app.preflight.tables.TableFile;
import app.preflight.tables.WrongFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Records under named columns. Each different value is kept once, so a million records fit. */
public final class Table {

    private final List<Column> columns;
    private int size;

    public Table(List<String> names) {
        this.columns = names.stream().map(Column::new).toList();
    }

    /**
     * @param temporary a folder that takes what is too large for the memory
     * @throws WrongFile saying in a sentence why the file cannot be used
     */
    public static Table read(Path file, Path temporary) {
        try (TableFile rows = TableFile.open(file, Long.MAX_VALUE, temporary)) {
            int unnamed = rows.columns().indexOf("");
            if (unnamed >= 0) {
                throw new WrongFile(file, new Problem(Kind.UNNAMED_COLUMN, unnamed + 1));
            }
            Table table = new Table(rows.columns());
            while (rows.hasNext()) {
                switch (rows.next()) {
                    case Row.Taken taken -> table.add(taken.cells());
                    case Row.Refused refused -> throw new WrongFile(file, refused.problem());
                }
            }
            return table;
        }
    }

    /** Adds a record; a value that is missing is blank. */
    public void add(List<String> values) {
        for (int index = 0; index < columns.size(); index++) {
            columns.get(index).add(index < values.size() ? values.get(index) : "");
        }
        size++;
    }

    public int size() {
        return size;
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    public String value(String column, int record) {
        return column(column).value(record);
    }

    Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No column " + name));
    }

    /** Those that may be compared, in their order. */
    List<Column> columns(List<String> names) {
        return new ArrayList<>(names.stream().map(this::column).toList());
    }
}
