package app.preflight.duplicates.merges;

import static app.preflight.schema.Tables.DUPLICATE_CANDIDATES;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import app.preflight.duplicates.RecordKind;
import app.preflight.schema.tables.DuplicateCandidates;
import app.preflight.shared.LeadId;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** A record that was found beside a lead, where that did not find the other one as well. */
@Component
class CandidateReferences implements References {

    private static final DuplicateCandidates OTHERS = DUPLICATE_CANDIDATES.as("others");

    private static final Reference CANDIDATE =
            new Reference(
                    "candidate",
                    DUPLICATE_CANDIDATES,
                    DUPLICATE_CANDIDATES.WORKSPACE_ID,
                    DUPLICATE_CANDIDATES.LEAD_ID.coerce(SQLDataType.UUID),
                    DUPLICATE_CANDIDATES.CANDIDATE_ID,
                    CandidateReferences::isNotBeside);

    @Override
    public List<Reference> to(RecordKind kind) {
        return List.of(CANDIDATE);
    }

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
}
