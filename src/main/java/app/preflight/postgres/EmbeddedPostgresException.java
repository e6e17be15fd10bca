package app.preflight.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Why the database did not start, in one sentence for the person who started it. */
public final class EmbeddedPostgresException extends RuntimeException {

    private static final String DISK_FULL = "No space left on device";

    EmbeddedPostgresException(String sentence) {
        super(sentence);
    }

    EmbeddedPostgresException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static EmbeddedPostgresException about(Path path, IOException cause) {
        return new EmbeddedPostgresException(sentence(path, cause), cause);
    }

    static boolean isDiskFull(String text) {
        return text.contains(DISK_FULL);
    }

    static String diskFull(Path path) {
        return "The disk that holds %s is full; make room and start again.".formatted(path);
    }

    private static String sentence(Path path, IOException cause) {
        if (isDiskFull(String.valueOf(cause.getMessage()))) {
            return diskFull(path);
        }
        return switch (cause) {
            case AccessDeniedException denied ->
                    "This user may not write %s; give it the right, or choose another folder."
                            .formatted(denied.getFile());
            case FileAlreadyExistsException file ->
                    "%s is not a folder; choose another one.".formatted(file.getFile());
            case NotDirectoryException file ->
                    "%s is not a folder; choose another one.".formatted(file.getFile());
            default -> "%s cannot be used: %s.".formatted(path, cause.getMessage());
        };
    }
}
