package app.preflight.duplicates;

import static app.preflight.schema.Tables.DUPLICATE_DECISIONS;
import static app.preflight.schema.Tables.USERS;
import static org.jooq.impl.DSL.selectOne;

import app.preflight.database.Batch;
import app.preflight.duplicates.Decision.Seen;
import app.preflight.shared.Actor;
import app.preflight.shared.Coded;
import app.preflight.shared.Ids;
import app.preflight.shared.LeadId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was decided on those found beside a lead: the evidence that it is no duplicate. */
@Component
public class Decisions {

    private final JsonMapper json;

    Decisions(JsonMapper json) {
        this.json = json;
    }

    /**
     * @param by empty where nobody had to decide
     */
    public UUID add(
            DSLContext db,
            WorkspaceId workspace,
            LeadId lead,
            Verdict verdict,
            Optional<UUID> candidate,
            List<Candidate> seen,
            Optional<String> note,
            Optional<UserId> by,
            Instant at) {
        UUID id = Ids.next();
        db.insertInto(DUPLICATE_DECISIONS)
                .set(DUPLICATE_DECISIONS.WORKSPACE_ID, workspace)
                .set(DUPLICATE_DECISIONS.DECISION_ID, id)
                .set(DUPLICATE_DECISIONS.LEAD_ID, lead)
                .set(DUPLICATE_DECISIONS.VERDICT, verdict.code())
                .set(DUPLICATE_DECISIONS.CANDIDATE_ID, candidate.orElse(null))
                .set(DUPLICATE_DECISIONS.SEEN, json(seen))
                .set(DUPLICATE_DECISIONS.NOTE, note.orElse(null))
                .set(DUPLICATE_DECISIONS.DECIDED_BY, by.orElse(null))
                .set(DUPLICATE_DECISIONS.DECIDED_AT, at)
                .execute();
        return id;
    }

    /** Many leads that are new, whoever was seen beside them. */
    public void allNew(
            DSLContext db,
            WorkspaceId workspace,
            Map<LeadId, List<Candidate>> seen,
            UserId by,
            Instant at) {
        Batch rows =
                Batch.into(
                        DUPLICATE_DECISIONS,
                        DUPLICATE_DECISIONS.WORKSPACE_ID,
                        DUPLICATE_DECISIONS.DECISION_ID,
                        DUPLICATE_DECISIONS.LEAD_ID,
                        DUPLICATE_DECISIONS.VERDICT,
                        DUPLICATE_DECISIONS.SEEN,
                        DUPLICATE_DECISIONS.DECIDED_BY,
                        DUPLICATE_DECISIONS.DECIDED_AT);
        seen.forEach((lead, candidates) ->
                rows.add(
                        workspace, Ids.next(), lead, Verdict.NEW.code(), json(candidates), by, at));
        rows.write(db);
    }

    /** Whoever took the lead in was shown that there is nobody like it: so it is new. */
    public void nobodyFound(
            DSLContext db, WorkspaceId workspace, LeadId lead, Optional<UserId> by, Instant at) {
        add(
                db,
                workspace,
                lead,
                Verdict.NEW,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                by,
                at);
    }

    /** The last one counts. */
    public Optional<Decision> latest(DSLContext db, WorkspaceId workspace, LeadId lead) {
        return db.select(DUPLICATE_DECISIONS.asterisk())
                .select(USERS.NAME)
                .from(DUPLICATE_DECISIONS)
                .leftJoin(USERS)
                .on(USERS.WORKSPACE_ID.eq(DUPLICATE_DECISIONS.WORKSPACE_ID))
                .and(USERS.USER_ID.eq(DUPLICATE_DECISIONS.DECIDED_BY))
                .where(DUPLICATE_DECISIONS.WORKSPACE_ID.eq(workspace))
                .and(DUPLICATE_DECISIONS.LEAD_ID.eq(lead))
                .orderBy(
                        DUPLICATE_DECISIONS.DECIDED_AT.desc(),
                        DUPLICATE_DECISIONS.DECISION_ID.desc())
                .limit(1)
                .fetchOptional(this::decision);
    }

    static Select<?> since(Field<WorkspaceId> workspace, Field<LeadId> lead, Field<Instant> at) {
        return selectOne()
                .from(DUPLICATE_DECISIONS)
                .where(DUPLICATE_DECISIONS.WORKSPACE_ID.eq(workspace))
                .and(DUPLICATE_DECISIONS.LEAD_ID.eq(lead))
                .and(DUPLICATE_DECISIONS.DECIDED_AT.ge(at));
    }

    /** Whom those saw who decided on a lead. */
    public Set<UUID> seen(DSLContext db, WorkspaceId workspace, LeadId lead) {
        return db
                .select(DUPLICATE_DECISIONS.SEEN)
                .from(DUPLICATE_DECISIONS)
                .where(DUPLICATE_DECISIONS.WORKSPACE_ID.eq(workspace))
                .and(DUPLICATE_DECISIONS.LEAD_ID.eq(lead))
                .fetch(DUPLICATE_DECISIONS.SEEN)
                .stream()
                .flatMap(stored -> seen(stored).stream())
                .map(Seen::id)
                .collect(Collectors.toSet());
    }

    private Decision decision(Record row) {
        return new Decision(
                row.get(DUPLICATE_DECISIONS.DECISION_ID),
                Coded.of(Verdict.class, row.get(DUPLICATE_DECISIONS.VERDICT)),
                Optional.ofNullable(row.get(DUPLICATE_DECISIONS.CANDIDATE_ID)),
                seen(row.get(DUPLICATE_DECISIONS.SEEN)),
                Optional.ofNullable(row.get(DUPLICATE_DECISIONS.NOTE)),
                Optional.ofNullable(row.get(DUPLICATE_DECISIONS.DECIDED_BY))
                        .map(id -> new Actor(id, row.get(USERS.NAME))),
                row.get(DUPLICATE_DECISIONS.DECIDED_AT));
    }

    private JSONB json(List<Candidate> candidates) {
        List<Seen> seen = candidates.stream().map(Seen::of).toList();
        return JSONB.valueOf(json.writeValueAsString(seen));
    }

    private List<Seen> seen(JSONB stored) {
        return List.of(json.readValue(stored.data(), Seen[].class));
    }
}
