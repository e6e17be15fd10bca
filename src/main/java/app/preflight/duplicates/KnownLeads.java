package app.preflight.duplicates;

import static app.preflight.schema.Tables.LEADS;
import static org.jooq.impl.DSL.noCondition;

import app.preflight.matching.Profile;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectWhereStep;

/** Leads that are open or were disqualified. */
final class KnownLeads extends KnownTable {

    /** What became of these is found in its own place: a customer, another lead; or nowhere. */
    private static final Set<String> ELSEWHERE = Set.of("converted", "merged", "removed");

    KnownLeads() {
        super(CandidateKind.LEAD, LEADS.WORKSPACE_ID, LEADS.LEAD_ID, LEADS.CHANGED_AT);
    }

    @Override
    SelectWhereStep<? extends Record> rows(DSLContext db) {
        return db.select(
                        LEADS.LEAD_ID,
                        LEADS.PERSON_NAME,
                        LEADS.EMAIL,
                        LEADS.PHONE,
                        LEADS.ORGANISATION_NAME,
                        LEADS.TAX_NUMBER,
                        LEADS.WEBSITE,
                        LEADS.PROVINCE,
                        LEADS.ZIP,
                        LEADS.STATUS)
                .from(LEADS);
    }

    /** But for those that were changed since they came: only the first revision was ours. */
    @Override
    Condition isNotOf(Set<UUID> imports) {
        return imports.isEmpty()
                ? noCondition()
                : LEADS.IMPORT_ID
                        .isNull()
                        .or(LEADS.IMPORT_ID.notIn(imports))
                        .or(LEADS.REVISION.gt(1));
    }

    @Override
    Profile profile(Record row) {
        return new Profile(
                text(row, LEADS.PERSON_NAME),
                text(row, LEADS.EMAIL),
                text(row, LEADS.PHONE),
                text(row, LEADS.ORGANISATION_NAME),
                text(row, LEADS.TAX_NUMBER),
                text(row, LEADS.WEBSITE),
                text(row, LEADS.PROVINCE),
                text(row, LEADS.ZIP));
    }

    @Override
    boolean isGone(Record row) {
        return ELSEWHERE.contains(row.get(LEADS.STATUS));
    }
}
