package app.preflight.deals.playbooks;

import app.preflight.deals.run.ItemBody;
import app.preflight.deals.run.RunItem;
import app.preflight.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A playbook over the API. */
record PlaybookBody(
        UUID id,
        String cause,
        String name,
        String note,
        Optional<Actor> by,
        Instant at,
        Optional<ClosedBody> closed,
        List<ItemBody> items) {

    record ClosedBody(Optional<Actor> by, Instant at, Optional<String> reason) {

        static ClosedBody of(Playbook.Closing closing) {
            return new ClosedBody(
                    closing.by(),
                    closing.at(),
                    Optional.of(closing.reason()).filter(text -> !text.isEmpty()));
        }
    }

    static PlaybookBody of(Playbook playbook, Locale locale, Function<RunItem, ItemBody> bodies) {
        return new PlaybookBody(
                playbook.id(),
                playbook.cause(),
                playbook.stage().name().in(locale),
                playbook.note(),
                playbook.openedBy(),
                playbook.openedAt(),
                playbook.closing().map(ClosedBody::of),
                playbook.list().items().stream().map(bodies).toList());
    }
}
