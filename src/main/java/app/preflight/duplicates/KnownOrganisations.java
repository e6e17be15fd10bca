package app.preflight.duplicates;

import static app.preflight.schema.Tables.ORGANISATIONS;

import app.preflight.matching.Profile;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectWhereStep;

/** Customers, and those who may become one. */
final class KnownOrganisations extends KnownTable {

    KnownOrganisations() {
        super(
                CandidateKind.ORGANISATION,
                ORGANISATIONS.WORKSPACE_ID,
                ORGANISATIONS.ORGANISATION_ID,
                ORGANISATIONS.CHANGED_AT);
    }

    @Override
    SelectWhereStep<? extends Record> rows(DSLContext db) {
        return db.select(
                        ORGANISATIONS.ORGANISATION_ID,
                        ORGANISATIONS.NAME,
                        ORGANISATIONS.TAX_NUMBER,
                        ORGANISATIONS.WEBSITE,
                        ORGANISATIONS.PROVINCE,
                        ORGANISATIONS.ZIP,
                        ORGANISATIONS.MERGED_INTO)
                .from(ORGANISATIONS);
    }

    @Override
    Profile profile(Record row) {
        return new Profile(
                "",
                "",
                "",
                text(row, ORGANISATIONS.NAME),
                text(row, ORGANISATIONS.TAX_NUMBER),
                text(row, ORGANISATIONS.WEBSITE),
                text(row, ORGANISATIONS.PROVINCE),
                text(row, ORGANISATIONS.ZIP));
    }

    @Override
    boolean isGone(Record row) {
        return row.get(ORGANISATIONS.MERGED_INTO) != null;
    }
}
