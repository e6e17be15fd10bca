package app.preflight.duplicates.merges;

import static app.preflight.schema.Tables.ORGANISATIONS;
import static app.preflight.schema.Tables.PERSONS;
import static org.jooq.impl.DSL.noCondition;

import app.preflight.shared.OrganisationId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Customers: everybody sees them, a manager merges them. */
final class OrganisationTable extends MergeTable {

    OrganisationTable() {
        super(
                ORGANISATIONS,
                new Keys<>(
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

    @Override
    void requireAllowed(Viewer viewer) {
        viewer.requireManager();
    }

    @Override
    Condition visibleTo(Viewer viewer) {
        return noCondition();
    }

    /** A person is known by the organisation's name, too. */
    @Override
    List<UUID> touchThoseBeside(DSLContext db, WorkspaceId workspace, Sides sides, Instant at) {
        return db.update(PERSONS)
                .set(PERSONS.CHANGED_AT, at)
                .where(PERSONS.WORKSPACE_ID.eq(workspace))
                .and(
                        PERSONS.ORGANISATION_ID.in(
                                new OrganisationId(sides.kept().id()),
                                new OrganisationId(sides.merged().id())))
                .returningResult(PERSONS.PERSON_ID)
                .fetch(row -> row.value1().value());
    }
}
