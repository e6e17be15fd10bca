package app.preflight.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Many rows for one table: one statement, and few round trips. */
public final class Batch {

    private final Table<?> table;
    private final List<Field<?>> columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    private Batch(Table<?> table, List<Field<?>> columns) {
        this.table = table;
        this.columns = columns;
    }

    public static Batch into(Table<?> table, Field<?>... columns) {
        return new Batch(table, List.of(columns));
    }

    /** Rows of the same columns each. */
    public static void write(
            DSLContext db, Table<?> table, List<Map<Field<?>, @Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            Batch batch = new Batch(table, List.copyOf(rows.getFirst().keySet()));
            for (Map<Field<?>, @Nullable Object> row : rows) {
                batch.addRow(row);
            }
            batch.write(db);
        }
    }

    private void addRow(Map<Field<?>, @Nullable Object> row) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = row.get(columns.get(place));
        }
        rows.add(values);
    }

    /** The values in the order of the columns. */
    public void add(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException("not a value for each column");
        }
        rows.add(values);
    }

    public void write(DSLContext db) {
        if (!rows.isEmpty()) {
            var insert =
                    db.insertInto(table, columns).values(Collections.nCopies(columns.size(), null));
            db.batch(insert).bind(rows.toArray(Object[][]::new)).execute();
        }
    }
}
