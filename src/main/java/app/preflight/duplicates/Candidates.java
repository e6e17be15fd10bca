package app.preflight.duplicates;

import static app.preflight.schema.Tables.DUPLICATE_CANDIDATES;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import app.preflight.database.Batch;
import app.preflight.shared.Coded;
import app.preflight.shared.LeadId;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who was found beside each lead, the latest time it was checked. */
@Component
public class Candidates {

    private final KnownTables tables;
    private final JsonMapper json;

    Candidates(KnownTables tables, JsonMapper json) {
        this.tables = tables;
        this.json = json;
    }

    /** Instead of those found before. */
    public void replace(
            DSLContext db, WorkspaceId workspace, LeadId lead, List<Candidate> found, Instant at) {
        db.deleteFrom(DUPLICATE_CANDIDATES).where(isOf(workspace, lead)).execute();
        add(db, workspace, Map.of(lead, found), at);
    }

    /** Those of many leads that were not checked before. */
    public void add(
            DSLContext db, WorkspaceId workspace, Map<LeadId, List<Candidate>> found, Instant at) {
        Batch rows =
                Batch.into(
                        DUPLICATE_CANDIDATES,
                        DUPLICATE_CANDIDATES.WORKSPACE_ID,
                        DUPLICATE_CANDIDATES.LEAD_ID,
                        DUPLICATE_CANDIDATES.CANDIDATE_ID,
                        DUPLICATE_CANDIDATES.KIND,
                        DUPLICATE_CANDIDATES.PROBABILITY,
                        DUPLICATE_CANDIDATES.REASONS,
                        DUPLICATE_CANDIDATES.FOUND_AT);
        found.forEach((lead, candidates) ->
                candidates.forEach(candidate ->
                        rows.add(
                                workspace,
                                lead,
                                candidate.id(),
                                candidate.kind().code(),
                                candidate.probability(),
                                JSONB.valueOf(json.writeValueAsString(candidate.reasons())),
                                at)));
        rows.write(db);
    }

    /** Those beside a lead that are still there, the likeliest first. */
    public List<Candidate> of(DSLContext db, WorkspaceId workspace, LeadId lead) {
        List<Candidate> found =
                db.selectFrom(DUPLICATE_CANDIDATES)
                        .where(isOf(workspace, lead))
                        .orderBy(DUPLICATE_CANDIDATES.PROBABILITY.desc())
                        .fetch(this::candidate);
        List<UUID> existing = existing(db, workspace, found.stream().map(Candidate::id).toList());
        return found.stream().filter(candidate -> existing.contains(candidate.id())).toList();
    }

    private List<UUID> existing(DSLContext db, WorkspaceId workspace, List<UUID> ids) {
        return tables.among(db, workspace, ids).stream()
                .filter(record -> !record.isGone())
                .map(KnownRecord::id)
                .toList();
    }

    /** Those of a lead who were found after the last decision on it. */
    public static Select<?> undecided(Field<WorkspaceId> workspace, Field<LeadId> lead) {
        return selectOne()
                .from(DUPLICATE_CANDIDATES)
                .where(DUPLICATE_CANDIDATES.WORKSPACE_ID.eq(workspace))
                .and(DUPLICATE_CANDIDATES.LEAD_ID.eq(lead))
                .and(notExists(Decisions.since(workspace, lead, DUPLICATE_CANDIDATES.FOUND_AT)));
    }

    private Candidate candidate(Record row) {
        return new Candidate(
                row.get(DUPLICATE_CANDIDATES.CANDIDATE_ID),
                Coded.of(RecordKind.class, row.get(DUPLICATE_CANDIDATES.KIND)),
                row.get(DUPLICATE_CANDIDATES.PROBABILITY),
                reasons(row.get(DUPLICATE_CANDIDATES.REASONS)));
    }

    private List<Candidate.Reason> reasons(JSONB stored) {
        return List.of(json.readValue(stored.data(), Candidate.Reason[].class));
    }

    private static Condition isOf(WorkspaceId workspace, LeadId lead) {
        return DUPLICATE_CANDIDATES
                .WORKSPACE_ID
                .eq(workspace)
                .and(DUPLICATE_CANDIDATES.LEAD_ID.eq(lead));
    }
}
