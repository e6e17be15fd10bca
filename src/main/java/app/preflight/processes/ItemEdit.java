package app.preflight.processes;

import app.preflight.rules.Condition;
import java.util.List;
import java.util.Optional;

/**
 * What an item is to say from now on.
 *
 * @param response left out it stays, as the importance and the conditions do
 */
record ItemEdit(
        Localized challenge,
        Optional<Localized> guidance,
        Optional<ResponseKind> response,
        Optional<Importance> importance,
        Optional<String> sensor,
        Optional<Localized> role,
        Optional<Integer> due,
        Optional<List<Condition>> conditions) {

    /** As it is. */
    static ItemEdit of(Item item) {
        return new ItemEdit(
                item.challenge(),
                Optional.of(item.guidance()),
                Optional.of(item.response()),
                Optional.of(item.importance()),
                item.sensor(),
                item.role(),
                item.due(),
                Optional.of(item.condition()));
    }

    Item of(Item before, List<Condition> condition) {
        return new Item(
                before.key(),
                challenge,
                guidance.orElse(Localized.NOTHING),
                response.orElse(before.response()),
                importance.orElse(before.importance()),
                sensor,
                role,
                due,
                condition);
    }
}
