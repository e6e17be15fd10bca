package app.preflight.deals.moves;

import app.preflight.deals.run.ActorBody;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A move of many deals, over the API. */
record BulkMoveBody(
        UUID id,
        String process,
        int version,
        String state,
        int total,
        int moved,
        int skipped,
        List<Skip> skips,
        ActorBody by,
        Instant at,
        @Nullable ActorBody stoppedBy,
        @Nullable Instant endedAt) {

    record Skip(UUID deal, String reason) {

        static Skip of(BulkMove.Skip skip) {
            return new Skip(skip.deal().value(), skip.why().code());
        }
    }

    static BulkMoveBody of(BulkMove move) {
        return new BulkMoveBody(
                move.id(),
                move.process(),
                move.version(),
                move.state().code(),
                move.total(),
                move.moved(),
                move.skipped(),
                move.skips().stream().map(Skip::of).toList(),
                ActorBody.of(move.askedBy()),
                move.askedAt(),
                move.stoppedBy().map(ActorBody::of).orElse(null),
                move.endedAt().orElse(null));
    }
}
