package app.preflight.processes;

import java.util.List;
import java.util.Optional;

/**
 * What an item is to say from now on.
 *
 * @param response left out it stays, as the importance does
 */
record ItemEdit(
        Localized challenge,
        Optional<Localized> guidance,
        Optional<ResponseKind> response,
        Optional<Importance> importance,
        Optional<String> sensor,
        Optional<Localized> role,
        Optional<Integer> due) {

    Item of(Item before, List<Clause> condition) {
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
