package app.preflight.duplicates;

import static app.preflight.schema.Tables.ORGANISATIONS;
import static app.preflight.schema.Tables.PERSONS;

import app.preflight.matching.Profile;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectWhereStep;

/** The persons of customers. */
final class KnownPersons extends KnownTable {

    KnownPersons() {
        super(CandidateKind.PERSON, PERSONS.WORKSPACE_ID, PERSONS.PERSON_ID, PERSONS.CHANGED_AT);
    }

    @Override
    SelectWhereStep<? extends Record> rows(DSLContext db) {
        return db.select(
                        PERSONS.PERSON_ID,
                        PERSONS.NAME,
                        PERSONS.EMAIL,
                        PERSONS.PHONE,
                        PERSONS.MERGED_INTO,
                        ORGANISATIONS.NAME)
                .from(PERSONS)
                .leftJoin(ORGANISATIONS)
                .on(ORGANISATIONS.WORKSPACE_ID.eq(PERSONS.WORKSPACE_ID))
                .and(ORGANISATIONS.ORGANISATION_ID.eq(PERSONS.ORGANISATION_ID));
    }

    @Override
    Profile profile(Record row) {
        return new Profile(
                text(row, PERSONS.NAME),
                text(row, PERSONS.EMAIL),
                text(row, PERSONS.PHONE),
                text(row, ORGANISATIONS.NAME),
                "",
                "",
                "",
                "");
    }

    @Override
    boolean isGone(Record row) {
        return row.get(PERSONS.MERGED_INTO) != null;
    }
}
