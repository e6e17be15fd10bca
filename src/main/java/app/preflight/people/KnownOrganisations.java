package app.preflight.people;

import static app.preflight.schema.Tables.ORGANISATIONS;

import app.preflight.duplicates.KnownTable;
import app.preflight.duplicates.RecordKind;
import app.preflight.matching.Profile;
import java.util.List;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Customers. */
@Component
class KnownOrganisations extends KnownTable {

    KnownOrganisations() {
        super(
                RecordKind.ORGANISATION,
                Keys.of(
                        ORGANISATIONS.WORKSPACE_ID,
                        ORGANISATIONS.ORGANISATION_ID,
                        ORGANISATIONS.CHANGED_AT),
                ORGANISATIONS,
                List.of(
                        ORGANISATIONS.NAME,
                        ORGANISATIONS.TAX_NUMBER,
                        ORGANISATIONS.WEBSITE,
                        ORGANISATIONS.PROVINCE,
                        ORGANISATIONS.ZIP,
                        ORGANISATIONS.MERGED_INTO));
    }

    @Override
    protected Profile profile(Record row) {
        return Profile.ofOrganisation(
                text(row, ORGANISATIONS.NAME),
                text(row, ORGANISATIONS.TAX_NUMBER),
                text(row, ORGANISATIONS.WEBSITE),
                text(row, ORGANISATIONS.PROVINCE),
                text(row, ORGANISATIONS.ZIP));
    }

    @Override
    protected boolean isGone(Record row) {
        return row.get(ORGANISATIONS.MERGED_INTO) != null;
    }
}
