package app.preflight.deals.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An item of a list over the API. */
public record ItemBody(
        String key,
        String challenge,
        String importance,
        String kind,
        String state,
        @Nullable JsonNode response,
        List<EvidenceBody> evidence,
        @Nullable ActorBody by,
        @Nullable Instant at,
        @Nullable String reason,
        @Nullable String until,
        @Nullable ConditionBody condition,
        int revision) {

    /** What proves an item: the sensor that found it, in words, and where to look. */
    record EvidenceBody(String sensor, String summary, String href) {}

    /**
     * @param unknown the facts that are not known yet; until they are, the item applies
     */
    record ConditionBody(boolean applies, String text, List<String> unknown) {}
}
