package app.preflight.customers;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.LEADS;
import static app.preflight.schema.Tables.PERSONS;
import static org.jooq.impl.DSL.coalesce;

import app.preflight.accounts.Users;
import app.preflight.customers.CustomerView.Linked;
import app.preflight.duplicates.RecordKind;
import app.preflight.shared.DealId;
import app.preflight.shared.Id;
import app.preflight.shared.OrganisationId;
import app.preflight.shared.PersonId;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** What hangs on a customer, as far as the viewer sees it. */
final class CustomerLinks {

    /** More than anybody reads on one page. */
    private static final int MOST = 50;

    private CustomerLinks() {}

    static List<Linked> persons(DSLContext db, Viewer viewer, Customer organisation) {
        return db.select(PERSONS.PERSON_ID, PERSONS.NAME)
                .from(PERSONS)
                .where(PERSONS.WORKSPACE_ID.eq(viewer.workspace()))
                .and(PERSONS.ORGANISATION_ID.eq(new OrganisationId(organisation.id())))
                .and(PERSONS.MERGED_INTO.isNull())
                .orderBy(PERSONS.NAME.collate("th-x-icu"), PERSONS.PERSON_ID)
                .limit(MOST)
                .fetch(row ->
                        new Linked(RecordKind.PERSON.path(row.value1().value()), row.value2(), ""));
    }

    /** The newest first. */
    static List<Linked> deals(DSLContext db, Viewer viewer, Customer customer) {
        return db.select(DEALS.DEAL_ID, DEALS.TITLE, DEALS.STATUS)
                .from(DEALS)
                .where(visibleDeals(viewer))
                .and(
                        customer.isPerson()
                                ? DEALS.CONTACT_ID.eq(new PersonId(customer.id()))
                                : DEALS.ORGANISATION_ID.eq(new OrganisationId(customer.id())))
                .orderBy(DEALS.OPENED_AT.desc(), DEALS.DEAL_ID.desc())
                .limit(MOST)
                .fetch(row ->
                        new Linked(
                                "/deals/" + row.value1(), row.value2(), "status." + row.value3()));
    }

    /** The newest first. */
    static List<Linked> leads(DSLContext db, Viewer viewer, Customer customer) {
        return db.select(
                        LEADS.LEAD_ID,
                        coalesce(LEADS.PERSON_NAME, LEADS.ORGANISATION_NAME),
                        LEADS.STATUS)
                .from(LEADS)
                .where(LEADS.WORKSPACE_ID.eq(viewer.workspace()))
                .and(Users.owns(viewer, LEADS.OWNER_ID))
                .and(
                        customer.isPerson()
                                ? LEADS.PERSON_ID.eq(new PersonId(customer.id()))
                                : LEADS.ORGANISATION_ID.eq(new OrganisationId(customer.id())))
                .orderBy(LEADS.ADDED_AT.desc(), LEADS.LEAD_ID.desc())
                .limit(MOST)
                .fetch(row ->
                        new Linked(
                                "/leads/" + row.value1(),
                                row.value2(),
                                "lead-status." + row.value3()));
    }

    /** The customer of a deal that the viewer sees; of its contact there may be none. */
    static Optional<UUID> of(DSLContext db, Viewer viewer, RecordKind kind, DealId deal) {
        Field<? extends Id> column =
                kind == RecordKind.PERSON ? DEALS.CONTACT_ID : DEALS.ORGANISATION_ID;
        return db.select(column.coerce(SQLDataType.UUID))
                .from(DEALS)
                .where(visibleDeals(viewer))
                .and(DEALS.DEAL_ID.eq(deal))
                .fetchOptional(row -> row.value1());
    }

    private static Condition visibleDeals(Viewer viewer) {
        return DEALS.WORKSPACE_ID.eq(viewer.workspace()).and(Users.owns(viewer, DEALS.OWNER_ID));
    }
}
