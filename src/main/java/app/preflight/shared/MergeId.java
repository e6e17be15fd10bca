package app.preflight.shared;

import java.util.UUID;

/** One merge of two records that are the same. */
public record MergeId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
