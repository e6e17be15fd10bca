package app.preflight.leads;

import static app.preflight.schema.Tables.LEADS;
import static org.jooq.impl.DSL.noCondition;

import app.preflight.duplicates.KnownTable;
import app.preflight.duplicates.RecordKind;
import app.preflight.matching.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
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
                columns());
    }

    private static List<Field<?>> columns() {
        return Stream.concat(
                        Arrays.stream(LeadField.values()).map(LeadField::column),
                        Stream.of(LEADS.STATUS))
                .<Field<?>>map(column -> column)
                .toList();
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
        return LeadDetails.of(row, Map.of()).profile();
    }

    @Override
    protected boolean isGone(Record row) {
        return ELSEWHERE.contains(row.get(LEADS.STATUS));
    }
}
