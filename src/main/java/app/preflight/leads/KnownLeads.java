package app.preflight.leads;

import static app.preflight.schema.Tables.LEADS;
import static org.jooq.impl.DSL.noCondition;

import app.preflight.duplicates.KnownTable;
import app.preflight.duplicates.RecordKind;
import app.preflight.matching.Profile;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Leads that are open or were disqualified. */
@Component
class KnownLeads extends KnownTable {

    /** What became of these is found in its own place: a customer, another lead; or nowhere. */
    private static final Set<String> ELSEWHERE = Set.of("converted", "merged", "removed");

    KnownLeads() {
        super(
                RecordKind.LEAD,
                Keys.of(LEADS.WORKSPACE_ID, LEADS.LEAD_ID, LEADS.CHANGED_AT),
                LEADS,
                List.of(
                        LEADS.PERSON_NAME,
                        LEADS.EMAIL,
                        LEADS.PHONE,
                        LEADS.ORGANISATION_NAME,
                        LEADS.TAX_NUMBER,
                        LEADS.WEBSITE,
                        LEADS.PROVINCE,
                        LEADS.ZIP,
                        LEADS.STATUS));
    }

    /** But for those that were changed since they came: only the first revision was theirs. */
    @Override
    protected Condition isNotOf(Set<UUID> imports) {
        return imports.isEmpty()
                ? noCondition()
                : LEADS.IMPORT_ID
                        .isNull()
                        .or(LEADS.IMPORT_ID.notIn(imports))
                        .or(LEADS.REVISION.gt(1));
    }

    @Override
    protected Profile profile(Record row) {
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
    protected boolean isGone(Record row) {
        return ELSEWHERE.contains(row.get(LEADS.STATUS));
    }
}
