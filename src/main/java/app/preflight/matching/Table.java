package app.preflight.matching;

import java.util.ArrayList;
import java.util.List;

/** Records under named columns. Each different value is kept once, so a million records fit. */
public final class Table {

    private final List<Column> columns;
    private int size;

    public Table(List<String> names) {
        this.columns = names.stream().map(Column::new).toList();
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
