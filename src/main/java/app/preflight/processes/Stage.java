package app.preflight.processes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/** A part of the way, with the list that completes it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Stage(String key, Localized name, Optional<Outcome> outcome, List<Item> items) {

    /** Whether completing this stage records the deal as won. */
    public boolean wins() {
        return outcome.isPresent();
    }
}
