package app.preflight.duplicates;

import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Candidates and their reasons as the tables hold them. */
final class CandidateJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private CandidateJson() {}

    static JSONB reasons(List<Candidate.Reason> reasons) {
        return JSONB.valueOf(JSON.writeValueAsString(reasons));
    }

    static List<Candidate.Reason> reasons(JSONB stored) {
        return JSON.readTree(stored.data()).valueStream().map(CandidateJson::reason).toList();
    }

    private static Candidate.Reason reason(JsonNode reason) {
        return new Candidate.Reason(
                reason.path("field").stringValue(),
                reason.path("level").stringValue(),
                reason.path("weight").doubleValue());
    }

    /** What somebody saw who decided, without its reasons. */
    static JSONB seen(List<Candidate> candidates) {
        ArrayNode seen = JsonNodeFactory.instance.arrayNode();
        candidates.forEach(candidate ->
                seen.addObject()
                        .put("id", candidate.id().toString())
                        .put("kind", candidate.kind().code())
                        .put("probability", candidate.probability()));
        return JSONB.valueOf(seen.toString());
    }

    static List<Candidate> seen(JSONB stored) {
        return JSON.readTree(stored.data()).valueStream().map(CandidateJson::seen).toList();
    }

    private static Candidate seen(JsonNode candidate) {
        return new Candidate(
                UUID.fromString(candidate.path("id").stringValue()),
                CandidateKind.of(candidate.path("kind").stringValue()),
                candidate.path("probability").doubleValue(),
                List.of());
    }
}
