package app.preflight.processes;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody who runs deals would change in an item.
 *
 * @param challenge the item as it is called now, or its key where it is gone
 */
public record Suggestion(
        UUID id,
        String process,
        Localized processName,
        String item,
        Localized challenge,
        String text,
        String by,
        Instant at) {}
