package app.preflight.people;

import static app.preflight.schema.Tables.ORGANISATIONS;
import static app.preflight.schema.Tables.PERSONS;

import app.preflight.duplicates.RecordKind;
import app.preflight.shared.OrganisationId;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Organisations, as merges see them. */
@Component
class OrganisationTable extends CustomerTable {

    OrganisationTable() {
        super(
                RecordKind.ORGANISATION,
                ORGANISATIONS,
                Keys.of(
                        ORGANISATIONS.WORKSPACE_ID,
                        ORGANISATIONS.ORGANISATION_ID,
                        ORGANISATIONS.MERGED_INTO,
                        ORGANISATIONS.CHANGED_AT),
                columns());
    }

    private static Map<String, Field<String>> columns() {
        Map<String, Field<String>> columns = new LinkedHashMap<>();
        columns.put("name", ORGANISATIONS.NAME);
        columns.put("taxId", ORGANISATIONS.TAX_NUMBER);
        columns.put("website", ORGANISATIONS.WEBSITE);
        columns.put("province", ORGANISATIONS.PROVINCE);
        columns.put("zip", ORGANISATIONS.ZIP);
        return columns;
    }

    /** A person is known by the organisation's name, too. */
    @Override
    protected List<UUID> touchDependents(
            DSLContext db, WorkspaceId workspace, List<UUID> ids, Instant at) {
        return db.update(PERSONS)
                .set(PERSONS.CHANGED_AT, at)
                .where(PERSONS.WORKSPACE_ID.eq(workspace))
                .and(PERSONS.ORGANISATION_ID.in(ids.stream().map(OrganisationId::new).toList()))
                .returningResult(PERSONS.PERSON_ID)
                .fetch(row -> row.value1().value());
    }
}
