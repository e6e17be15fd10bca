package app.preflight.people;

import static org.jooq.impl.DSL.noCondition;

import app.preflight.duplicates.RecordKind;
import app.preflight.duplicates.merges.MergeTable;
import app.preflight.web.Viewer;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/** Customers: everybody sees them, a manager merges them. */
abstract class CustomerTable extends MergeTable {

    CustomerTable(RecordKind kind, Table<?> table, Keys keys, Map<String, Field<String>> columns) {
        super(kind, table, keys, columns);
    }

    @Override
    protected final boolean mayMerge(Viewer viewer) {
        return viewer.isManager();
    }

    @Override
    protected final Condition visibleTo(Viewer viewer) {
        return noCondition();
    }
}
