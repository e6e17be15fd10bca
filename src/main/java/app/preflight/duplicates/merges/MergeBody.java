package app.preflight.duplicates.merges;

import app.preflight.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A merge over the API. */
record MergeBody(
        UUID id,
        String kind,
        UUID kept,
        UUID merged,
        List<String> fields,
        By by,
        Instant at,
        @Nullable UndoneBody undone) {

    record By(UserId id, String name) {

        static By of(Merge.By by) {
            return new By(by.id(), by.name());
        }
    }

    record UndoneBody(By by, Instant at) {

        static UndoneBody of(Merge.Undone undone) {
            return new UndoneBody(By.of(undone.by()), undone.at());
        }
    }

    static MergeBody of(Merge merge) {
        return new MergeBody(
                merge.id().value(),
                merge.kind().code(),
                merge.kept(),
                merge.merged(),
                List.copyOf(merge.changes().fields()),
                By.of(merge.by()),
                merge.at(),
                merge.undone().map(UndoneBody::of).orElse(null));
    }
}
