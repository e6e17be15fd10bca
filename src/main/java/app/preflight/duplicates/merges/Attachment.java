package app.preflight.duplicates.merges;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.DUPLICATE_CANDIDATES;
import static app.preflight.schema.Tables.LEADS;
import static app.preflight.schema.Tables.PERSONS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import app.preflight.schema.tables.DuplicateCandidates;
import app.preflight.shared.Id;
import app.preflight.shared.LeadId;
import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * What hangs on a record, and moves along when that is merged.
 *
 * @param what the word for it in the table of moves
 * @param row whose id is kept there
 * @param holder the column that says on what the row hangs
 * @param canHangOn the condition that a row may be moved to the holder
 */
record Attachment(
        String what,
        Table<?> table,
        Field<WorkspaceId> workspace,
        Field<UUID> row,
        Field<UUID> holder,
        Function<UUID, Condition> canHangOn) {

    private static final DuplicateCandidates OTHERS = DUPLICATE_CANDIDATES.as("others");

    private static Attachment deal(Field<? extends Id> holder) {
        return of("deal", DEALS, DEALS.WORKSPACE_ID, DEALS.DEAL_ID, holder);
    }

    private static Attachment lead(Field<? extends Id> holder) {
        return of("lead", LEADS, LEADS.WORKSPACE_ID, LEADS.LEAD_ID, holder);
    }

    private static Attachment of(
            String what,
            Table<?> table,
            Field<WorkspaceId> workspace,
            Field<? extends Id> row,
            Field<? extends Id> holder) {
        return new Attachment(
                what, table, workspace, plain(row), plain(holder), moved -> noCondition());
    }

    private static Field<UUID> plain(Field<? extends Id> id) {
        return id.coerce(SQLDataType.UUID);
    }

    /** That it was found beside a lead, where that did not find the other one as well. */
    private static final Attachment CANDIDATE =
            new Attachment(
                    "candidate",
                    DUPLICATE_CANDIDATES,
                    DUPLICATE_CANDIDATES.WORKSPACE_ID,
                    plain(DUPLICATE_CANDIDATES.LEAD_ID),
                    DUPLICATE_CANDIDATES.CANDIDATE_ID,
                    Attachment::isNotBeside);

    private static Condition isNotBeside(UUID candidate) {
        return DUPLICATE_CANDIDATES
                .LEAD_ID
                .ne(new LeadId(candidate))
                .and(
                        notExists(
                                selectOne()
                                        .from(OTHERS)
                                        .where(
                                                OTHERS.WORKSPACE_ID.eq(
                                                        DUPLICATE_CANDIDATES.WORKSPACE_ID))
                                        .and(OTHERS.LEAD_ID.eq(DUPLICATE_CANDIDATES.LEAD_ID))
                                        .and(OTHERS.CANDIDATE_ID.eq(candidate))));
    }

    static List<Attachment> of(MergeKind kind) {
        return switch (kind) {
            case LEAD -> List.of(CANDIDATE);
            case PERSON -> List.of(deal(DEALS.CONTACT_ID), lead(LEADS.PERSON_ID), CANDIDATE);
            case ORGANISATION ->
                    List.of(
                            deal(DEALS.ORGANISATION_ID),
                            of(
                                    "person",
                                    PERSONS,
                                    PERSONS.WORKSPACE_ID,
                                    PERSONS.PERSON_ID,
                                    PERSONS.ORGANISATION_ID),
                            lead(LEADS.ORGANISATION_ID),
                            CANDIDATE);
        };
    }
}
