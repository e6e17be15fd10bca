package app.preflight.people;

import static app.preflight.schema.Tables.ORGANISATIONS;
import static app.preflight.schema.Tables.PERSONS;
import static org.jooq.impl.DSL.lower;

import app.preflight.database.Database;
import app.preflight.shared.Ids;
import app.preflight.shared.WorkspaceId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Persons and the organisations they belong to. */
@Component
public class People {

    private final Database database;
    private final Clock clock;

    People(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The organisation of exactly that name, letter case aside, or a new one. */
    public OrganisationId organisation(WorkspaceId workspace, String name) {
        return database.write(
                workspace,
                db ->
                        find(db, workspace, name)
                                .orElseGet(() -> addOrganisation(db, workspace, name)));
    }

    private static Optional<OrganisationId> find(
            DSLContext db, WorkspaceId workspace, String name) {
        return db.select(ORGANISATIONS.ORGANISATION_ID)
                .from(ORGANISATIONS)
                .where(ORGANISATIONS.WORKSPACE_ID.eq(workspace.value()))
                .and(lower(ORGANISATIONS.NAME).eq(lower(name)))
                .orderBy(ORGANISATIONS.CREATED_AT)
                .limit(1)
                .fetchOptional(row -> new OrganisationId(row.value1()));
    }

    private OrganisationId addOrganisation(DSLContext db, WorkspaceId workspace, String name) {
        UUID id = Ids.next();
        db.insertInto(ORGANISATIONS)
                .set(ORGANISATIONS.WORKSPACE_ID, workspace.value())
                .set(ORGANISATIONS.ORGANISATION_ID, id)
                .set(ORGANISATIONS.NAME, name)
                .set(ORGANISATIONS.CREATED_AT, clock.instant())
                .execute();
        return new OrganisationId(id);
    }

    public PersonId add(WorkspaceId workspace, OrganisationId organisation, Contact contact) {
        UUID id = Ids.next();
        database.write(
                workspace,
                db ->
                        db.insertInto(PERSONS)
                                .set(PERSONS.WORKSPACE_ID, workspace.value())
                                .set(PERSONS.PERSON_ID, id)
                                .set(PERSONS.ORGANISATION_ID, organisation.value())
                                .set(PERSONS.NAME, contact.name())
                                .set(PERSONS.EMAIL, contact.email().orElse(null))
                                .set(PERSONS.PHONE, contact.phone().orElse(null))
                                .set(PERSONS.CREATED_AT, clock.instant())
                                .execute());
        return new PersonId(id);
    }
}
