package app.preflight.processes;

import app.preflight.rules.Condition;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A challenge with a typed response.
 *
 * @param role who is responsible, where it is not the salesperson
 * @param due whole days after the stage was opened
 * @param condition all that must hold for the item to apply; empty where it always does
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Item(
        String key,
        Localized challenge,
        Localized guidance,
        ResponseKind response,
        Importance importance,
        Optional<String> sensor,
        Optional<Localized> role,
        Optional<Integer> due,
        @Clauses List<Condition> condition) {

    /** What a file leaves out is read as null. */
    public Item(
            String key,
            Localized challenge,
            @Nullable Localized guidance,
            ResponseKind response,
            Importance importance,
            Optional<String> sensor,
            Optional<Localized> role,
            Optional<Integer> due,
            @Nullable List<Condition> condition) {
        this.key = key;
        this.challenge = challenge;
        this.guidance = Objects.requireNonNullElse(guidance, Localized.NOTHING);
        this.response = response;
        this.importance = importance;
        this.sensor = sensor;
        this.role = role.filter(words -> !words.isBlank());
        this.due = due;
        this.condition = condition == null ? List.of() : List.copyOf(condition);
    }

    /** An item of which no more is known than what it asks. */
    static Item asking(String key, Localized challenge, Localized guidance) {
        return new Item(
                key,
                challenge,
                guidance,
                ResponseKind.NOTE,
                Importance.SHOULD,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @JsonIgnore
    public boolean isMust() {
        return importance == Importance.MUST;
    }
}
