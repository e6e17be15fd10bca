package app.preflight.leads;

import static app.preflight.schema.Tables.LEADS;
import static app.preflight.schema.Tables.ORGANISATIONS;
import static app.preflight.schema.Tables.PERSONS;
import static org.jooq.impl.DSL.when;

import app.preflight.duplicates.Candidate;
import app.preflight.duplicates.RecordKind;
import app.preflight.people.Contact;
import app.preflight.shared.LeadId;
import app.preflight.shared.OrganisationId;
import app.preflight.shared.PersonId;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.springframework.stereotype.Component;

/** Which leads are the same as a customer, who may buy again. */
@Component
class LeadCustomers {

    /**
     * @param customer a person or an organisation; empty where the lead is nobody's like
     */
    void link(
            DSLContext db,
            WorkspaceId workspace,
            LeadId lead,
            Optional<Candidate> customer,
            Instant at) {
        db.update(LEADS)
                .set(
                        LEADS.PERSON_ID,
                        id(customer, RecordKind.PERSON).map(PersonId::new).orElse(null))
                .set(
                        LEADS.ORGANISATION_ID,
                        id(customer, RecordKind.ORGANISATION).map(OrganisationId::new).orElse(null))
                .set(LEADS.CHANGED_AT, at)
                .set(LEADS.REVISION, LEADS.REVISION.plus(1))
                .where(LeadScope.is(workspace, lead))
                .execute();
    }

    private static Optional<UUID> id(Optional<Candidate> customer, RecordKind kind) {
        return customer.filter(candidate -> candidate.kind() == kind).map(Candidate::id);
    }

    /** The page of the customer. */
    static Optional<LinkedCustomer> linked(DSLContext db, WorkspaceId workspace, LeadId lead) {
        return select(db, workspace, lead)
                .fetchOptional(LeadCustomers::linked)
                .flatMap(customer -> customer);
    }

    private static Optional<LinkedCustomer> linked(Record row) {
        return Optional.ofNullable(row.get(LEADS.PERSON_ID))
                .map(id -> new LinkedCustomer("/persons/" + id, row.get(PERSONS.NAME)))
                .or(() ->
                        Optional.ofNullable(row.get(LEADS.ORGANISATION_ID))
                                .map(id ->
                                        new LinkedCustomer(
                                                "/organisations/" + id,
                                                row.get(ORGANISATIONS.NAME))));
    }

    LeadCustomer of(DSLContext db, WorkspaceId workspace, LeadId lead) {
        return select(db, workspace, lead).fetchSingle(LeadCustomers::customer);
    }

    private static LeadCustomer customer(Record row) {
        return new LeadCustomer(
                Optional.ofNullable(row.get(PERSONS.NAME))
                        .map(name ->
                                new Contact(
                                        name,
                                        Optional.ofNullable(row.get(PERSONS.EMAIL)),
                                        Optional.ofNullable(row.get(PERSONS.PHONE)))),
                Optional.ofNullable(row.get(ORGANISATIONS.NAME)));
    }

    /**
     * A person's organisation is the customer, too. Not by {@code coalesce}: behind the policy of
     * the rows PostgreSQL would look through all organisations for that.
     */
    static ResultQuery<Record> select(DSLContext db, WorkspaceId workspace, LeadId lead) {
        return db.select(LEADS.PERSON_ID, LEADS.ORGANISATION_ID)
                .select(PERSONS.NAME, PERSONS.EMAIL, PERSONS.PHONE, ORGANISATIONS.NAME)
                .from(LEADS)
                .leftJoin(PERSONS)
                .on(PERSONS.WORKSPACE_ID.eq(LEADS.WORKSPACE_ID))
                .and(PERSONS.PERSON_ID.eq(LEADS.PERSON_ID))
                .leftJoin(ORGANISATIONS)
                .on(ORGANISATIONS.WORKSPACE_ID.eq(LEADS.WORKSPACE_ID))
                .and(
                        ORGANISATIONS.ORGANISATION_ID.eq(
                                when(LEADS.ORGANISATION_ID.isNull(), PERSONS.ORGANISATION_ID)
                                        .otherwise(LEADS.ORGANISATION_ID)))
                .where(LeadScope.is(workspace, lead));
    }
}
