package app.preflight.people;

import static app.preflight.schema.Tables.ORGANISATIONS;
import static app.preflight.schema.Tables.PERSONS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.val;

import app.preflight.database.Database;
import app.preflight.duplicates.RecordsChanged;
import app.preflight.shared.Id;
import app.preflight.shared.Ids;
import app.preflight.shared.OrganisationId;
import app.preflight.shared.PersonId;
import app.preflight.shared.WorkspaceId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Persons and the organisations they belong to. */
@Component
public class People {

    private final Database database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(Database database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The organisation of exactly that name, letter case aside, or a new one. A name that only one
     * has that was merged is that of the one it was merged into.
     */
    public OrganisationId organisation(WorkspaceId workspace, String name) {
        return database.write(
                workspace,
                db ->
                        find(db, workspace, name, ORGANISATIONS.MERGED_INTO.isNull())
                                .or(() -> findMerged(db, workspace, name))
                                .orElseGet(() -> addOrganisation(db, workspace, name)));
    }

    /** Locked as a foreign key locks it: it is not merged before this work is done. */
    private static Optional<OrganisationId> find(
            DSLContext db, WorkspaceId workspace, String name, Condition which) {
        return db.select(ORGANISATIONS.ORGANISATION_ID)
                .from(ORGANISATIONS)
                .where(ORGANISATIONS.WORKSPACE_ID.eq(workspace))
                .and(lower(ORGANISATIONS.NAME).eq(lower(name)))
                .and(which)
                .orderBy(ORGANISATIONS.CREATED_AT)
                .limit(1)
                .forKeyShare()
                .fetchOptional(ORGANISATIONS.ORGANISATION_ID);
    }

    private static Optional<OrganisationId> findMerged(
            DSLContext db, WorkspaceId workspace, String name) {
        return find(db, workspace, name, ORGANISATIONS.MERGED_INTO.isNotNull())
                .map(merged -> end(db, workspace, merged));
    }

    /** Where merge after merge leads to. */
    private static OrganisationId end(
            DSLContext db, WorkspaceId workspace, OrganisationId organisation) {
        return db.select(ORGANISATIONS.MERGED_INTO)
                .from(ORGANISATIONS)
                .where(ORGANISATIONS.WORKSPACE_ID.eq(workspace))
                .and(ORGANISATIONS.ORGANISATION_ID.eq(organisation))
                .forKeyShare()
                .fetchOptional(ORGANISATIONS.MERGED_INTO)
                .map(into -> end(db, workspace, into))
                .orElse(organisation);
    }

    private OrganisationId addOrganisation(DSLContext db, WorkspaceId workspace, String name) {
        OrganisationId id = new OrganisationId(Ids.next());
        db.insertInto(ORGANISATIONS)
                .set(ORGANISATIONS.WORKSPACE_ID, workspace)
                .set(ORGANISATIONS.ORGANISATION_ID, id)
                .set(ORGANISATIONS.NAME, name)
                .set(ORGANISATIONS.CREATED_AT, clock.instant())
                .set(ORGANISATIONS.CHANGED_AT, clock.instant())
                .execute();
        changed(workspace, id);
        return id;
    }

    /** Keeps what was not known of an organisation yet; what is known stays. */
    public void learn(
            WorkspaceId workspace, OrganisationId organisation, OrganisationDetails details) {
        int learned =
                database.write(
                        workspace,
                        db ->
                                db.update(ORGANISATIONS)
                                        .set(known(ORGANISATIONS.TAX_NUMBER, details.taxId()))
                                        .set(known(ORGANISATIONS.WEBSITE, details.website()))
                                        .set(known(ORGANISATIONS.PROVINCE, details.province()))
                                        .set(known(ORGANISATIONS.ZIP, details.zip()))
                                        .set(ORGANISATIONS.CHANGED_AT, clock.instant())
                                        .where(ORGANISATIONS.WORKSPACE_ID.eq(workspace))
                                        .and(ORGANISATIONS.ORGANISATION_ID.eq(organisation))
                                        .execute());
        if (learned > 0) {
            changed(workspace, organisation);
        }
    }

    private static Map<Field<String>, Field<String>> known(
            Field<String> column, Optional<String> learned) {
        return Map.of(column, coalesce(column, val(learned.orElse(null))));
    }

    /** The person of just these facts at the organisation, or a new one. */
    public PersonId person(WorkspaceId workspace, OrganisationId organisation, Contact contact) {
        return database.write(
                workspace,
                db ->
                        find(db, workspace, organisation, contact)
                                .orElseGet(() -> addPerson(db, workspace, organisation, contact)));
    }

    private static Optional<PersonId> find(
            DSLContext db, WorkspaceId workspace, OrganisationId organisation, Contact contact) {
        return db.select(PERSONS.PERSON_ID)
                .from(PERSONS)
                .where(PERSONS.WORKSPACE_ID.eq(workspace))
                .and(PERSONS.ORGANISATION_ID.eq(organisation))
                .and(PERSONS.NAME.eq(contact.name()))
                .and(PERSONS.EMAIL.isNotDistinctFrom(contact.email().orElse(null)))
                .and(PERSONS.PHONE.isNotDistinctFrom(contact.phone().orElse(null)))
                .and(PERSONS.MERGED_INTO.isNull())
                .orderBy(PERSONS.CREATED_AT)
                .limit(1)
                .forKeyShare()
                .fetchOptional(PERSONS.PERSON_ID);
    }

    private PersonId addPerson(
            DSLContext db, WorkspaceId workspace, OrganisationId organisation, Contact contact) {
        PersonId id = new PersonId(Ids.next());
        db.insertInto(PERSONS)
                .set(PERSONS.WORKSPACE_ID, workspace)
                .set(PERSONS.PERSON_ID, id)
                .set(PERSONS.ORGANISATION_ID, organisation)
                .set(PERSONS.NAME, contact.name())
                .set(PERSONS.EMAIL, contact.email().orElse(null))
                .set(PERSONS.PHONE, contact.phone().orElse(null))
                .set(PERSONS.CREATED_AT, clock.instant())
                .set(PERSONS.CHANGED_AT, clock.instant())
                .execute();
        changed(workspace, id);
        return id;
    }

    private void changed(WorkspaceId workspace, Id id) {
        events.publishEvent(new RecordsChanged(workspace, id.value()));
    }
}
