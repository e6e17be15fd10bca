package app.preflight.people;

import static app.preflight.schema.Tables.PERSONS;

import app.preflight.duplicates.RecordKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** The persons of customers, as merges see them. */
@Component
class PersonTable extends CustomerTable {

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
}
