package app.preflight.customers;

import static app.preflight.schema.Tables.ORGANISATIONS;
import static app.preflight.schema.Tables.PERSONS;

import app.preflight.duplicates.RecordKind;
import app.preflight.matching.Profile;
import app.preflight.shared.Id;
import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Customers as rows: everybody in the workspace sees that they are there. */
final class CustomerRows {

    private CustomerRows() {}

    static Optional<Customer> find(DSLContext db, WorkspaceId workspace, RecordKind kind, UUID id) {
        return among(db, workspace, kind, List.of(id)).stream().findFirst();
    }

    /** Those of the ids that are of this kind, in no order. */
    static List<Customer> among(
            DSLContext db, WorkspaceId workspace, RecordKind kind, List<UUID> ids) {
        UUID[] asked = ids.toArray(UUID[]::new);
        return switch (kind) {
            case PERSON -> persons(db, workspace, asked);
            case ORGANISATION -> organisations(db, workspace, asked);
            case LEAD -> List.of();
        };
    }

    private static List<Customer> organisations(DSLContext db, WorkspaceId workspace, UUID[] ids) {
        return db.selectFrom(ORGANISATIONS)
                .where(ORGANISATIONS.WORKSPACE_ID.eq(workspace))
                .and(ORGANISATIONS.ORGANISATION_ID.coerce(SQLDataType.UUID).eq(DSL.any(ids)))
                .fetch(CustomerRows::organisation);
    }

    private static Customer organisation(Record row) {
        return new Customer(
                RecordKind.ORGANISATION,
                row.get(ORGANISATIONS.ORGANISATION_ID).value(),
                Profile.ofOrganisation(
                        row.get(ORGANISATIONS.NAME),
                        text(row, ORGANISATIONS.TAX_NUMBER),
                        text(row, ORGANISATIONS.WEBSITE),
                        text(row, ORGANISATIONS.PROVINCE),
                        text(row, ORGANISATIONS.ZIP)),
                Optional.empty(),
                Optional.ofNullable(row.get(ORGANISATIONS.MERGED_INTO)).map(Id::value));
    }

    private static List<Customer> persons(DSLContext db, WorkspaceId workspace, UUID[] ids) {
        return db.select(PERSONS.fields())
                .select(ORGANISATIONS.NAME)
                .from(PERSONS)
                .leftJoin(ORGANISATIONS)
                .on(ORGANISATIONS.WORKSPACE_ID.eq(PERSONS.WORKSPACE_ID))
                .and(ORGANISATIONS.ORGANISATION_ID.eq(PERSONS.ORGANISATION_ID))
                .where(PERSONS.WORKSPACE_ID.eq(workspace))
                .and(PERSONS.PERSON_ID.coerce(SQLDataType.UUID).eq(DSL.any(ids)))
                .fetch(CustomerRows::person);
    }

    private static Customer person(Record row) {
        return new Customer(
                RecordKind.PERSON,
                row.get(PERSONS.PERSON_ID).value(),
                Profile.ofPerson(
                        row.get(PERSONS.NAME),
                        text(row, PERSONS.EMAIL),
                        text(row, PERSONS.PHONE),
                        text(row, ORGANISATIONS.NAME)),
                Optional.ofNullable(row.get(PERSONS.ORGANISATION_ID)).map(Id::value),
                Optional.ofNullable(row.get(PERSONS.MERGED_INTO)).map(Id::value));
    }

    private static String text(Record row, Field<String> column) {
        @Nullable String text = row.get(column);
        return Objects.requireNonNullElse(text, "");
    }
}
