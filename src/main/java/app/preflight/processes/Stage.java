package app.preflight.processes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/** A part of the way, with the list that completes it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Stage(String key, Localized name, Optional<Outcome> outcome, List<Item> items) {

    Stage with(List<Item> otherItems) {
        return new Stage(key, name, outcome, otherItems);
    }

    Optional<Item> item(String itemKey) {
        return items.stream().filter(item -> item.key().equals(itemKey)).findFirst();
    }

    /** Whether completing this stage records the deal as won. */
    public boolean wins() {
        return outcome.isPresent();
    }
}
