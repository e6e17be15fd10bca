package app.preflight.leads;

import app.preflight.shared.Actor;
import app.preflight.shared.DealId;
import app.preflight.shared.LeadId;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A possible customer, not yet qualified; also as the API answers it.
 *
 * @param addedBy empty where nobody did: a form on a web site took it in
 * @param ending how it ended; empty while it is open
 */
public record Lead(
        LeadId id,
        @JsonIgnore LeadDetails facts,
        Actor owner,
        LeadStatus status,
        Optional<Ending> ending,
        Instant addedAt,
        @JsonIgnore Instant changedAt,
        Optional<Actor> addedBy,
        int revision) {

    /**
     * @param reason why it was disqualified
     * @param deal what it was converted to
     * @param mergedInto the lead that it was merged into
     */
    public record Ending(
            Actor by,
            Instant at,
            Optional<String> reason,
            Optional<DealId> deal,
            Optional<LeadId> mergedInto) {}

    /** What is known of it stands beside the rest over the API, as a caller says it. */
    @JsonAnyGetter
    Map<String, JsonNode> details() {
        Map<String, JsonNode> details = new LinkedHashMap<>();
        facts.json().forEachEntry(details::put);
        return details;
    }

    /** Its page. */
    String path() {
        return "/leads/" + id.value();
    }

    public boolean isOpen() {
        return status == LeadStatus.OPEN;
    }
}
