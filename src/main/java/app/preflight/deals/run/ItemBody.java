package app.preflight.deals.run;

import app.preflight.processes.Importance;
import app.preflight.processes.ResponseKind;
import app.preflight.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** An item of a list over the API. */
public record ItemBody(
        String key,
        String challenge,
        Importance importance,
        ResponseKind kind,
        ItemState state,
        Optional<ObjectNode> response,
        List<EvidenceBody> evidence,
        Optional<Actor> by,
        Optional<Instant> at,
        Optional<String> reason,
        Optional<String> until,
        Optional<ConditionBody> condition,
        int revision) {

    /** What proves an item: the sensor that found it, in words, and where to look. */
    record EvidenceBody(String sensor, String summary, String href) {}

    /**
     * @param unknown the facts that are not known yet; until they are, the item applies
     */
    record ConditionBody(boolean applies, String text, List<String> unknown) {}
}
