package app.preflight.deals.playbooks;

import app.preflight.deals.run.ActorBody;
import app.preflight.deals.run.ItemBody;
import app.preflight.deals.run.RunItem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A playbook over the API. */
record PlaybookBody(
        UUID id,
        String cause,
        String name,
        String note,
        @Nullable ActorBody by,
        Instant at,
        @Nullable ClosedBody closed,
        List<ItemBody> items) {

    record ClosedBody(ActorBody by, Instant at, @Nullable String reason) {

        static ClosedBody of(Playbook.Closing closing) {
            return new ClosedBody(
                    ActorBody.of(closing.by()),
                    closing.at(),
                    closing.reason().isEmpty() ? null : closing.reason());
        }
    }

    static PlaybookBody of(Playbook list, Locale locale, Function<RunItem, ItemBody> bodies) {
        return new PlaybookBody(
                list.id(),
                list.cause(),
                list.content().name().in(locale),
                list.note(),
                list.openedBy().map(ActorBody::of).orElse(null),
                list.openedAt(),
                list.closing().map(ClosedBody::of).orElse(null),
                list.items().stream().map(bodies).toList());
    }
}
