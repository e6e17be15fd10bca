package app.preflight.people;

import static app.preflight.schema.Tables.PERSONS;
import static org.jooq.impl.DSL.noCondition;

import app.preflight.duplicates.RecordKind;
import app.preflight.duplicates.merges.MergeTable;
import app.preflight.web.Viewer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** The persons of customers: everybody sees them, a manager merges them. */
@Component
class PersonTable extends MergeTable {

    PersonTable() {
        super(
                RecordKind.PERSON,
                PERSONS,
                Keys.of(
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
    protected boolean mayMerge(Viewer viewer) {
        return viewer.isManager();
    }

    @Override
    protected Condition visibleTo(Viewer viewer) {
        return noCondition();
    }
}
