package app.preflight.duplicates.merges;

import static app.preflight.schema.Tables.PERSONS;
import static org.jooq.impl.DSL.noCondition;

import app.preflight.web.Viewer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;

/** The persons of customers: everybody sees them, a manager merges them. */
final class PersonTable extends MergeTable {

    PersonTable() {
        super(
                PERSONS,
                new Keys<>(
                        PERSONS.WORKSPACE_ID,
                        PERSONS.PERSON_ID,
                        PERSONS.MERGED_INTO,
                        PERSONS.CHANGED_AT),
                columns());
    }

    private static Map<String, Field<String>> columns() {
        Map<String, Field<String>> columns = new LinkedHashMap<>();
        columns.put("name", PERSONS.NAME);
        columns.put("email", PERSONS.EMAIL);
        columns.put("phone", PERSONS.PHONE);
        return columns;
    }

    @Override
    void requireAllowed(Viewer viewer) {
        viewer.requireManager();
    }

    @Override
    Condition visibleTo(Viewer viewer) {
        return noCondition();
    }
}
