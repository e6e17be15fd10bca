package app.preflight.people;

import static app.preflight.schema.Tables.ORGANISATIONS;
import static app.preflight.schema.Tables.PERSONS;

import app.preflight.duplicates.KnownTable;
import app.preflight.duplicates.RecordKind;
import app.preflight.matching.Profile;
import java.util.List;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The persons of customers. */
@Component
class KnownPersons extends KnownTable {

    KnownPersons() {
        super(
                RecordKind.PERSON,
                Keys.of(PERSONS.WORKSPACE_ID, PERSONS.PERSON_ID, PERSONS.CHANGED_AT),
                PERSONS.leftJoin(ORGANISATIONS)
                        .on(ORGANISATIONS.WORKSPACE_ID.eq(PERSONS.WORKSPACE_ID))
                        .and(ORGANISATIONS.ORGANISATION_ID.eq(PERSONS.ORGANISATION_ID)),
                List.of(
                        PERSONS.NAME,
                        PERSONS.EMAIL,
                        PERSONS.PHONE,
                        PERSONS.MERGED_INTO,
                        ORGANISATIONS.NAME));
    }

    @Override
    protected Profile profile(Record row) {
        return Profile.ofPerson(
                text(row, PERSONS.NAME),
                text(row, PERSONS.EMAIL),
                text(row, PERSONS.PHONE),
                text(row, ORGANISATIONS.NAME));
    }

    @Override
    protected boolean isGone(Record row) {
        return row.get(PERSONS.MERGED_INTO) != null;
    }
}
