package app.preflight.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A random password in a file that only its owner may read. */
record Secret(Path file) {

    String readOrCreate() {
        return Files.exists(file) ? read() : create();
    }

    String read() {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "The database's password cannot be read from %s; put the file back from a backup."
                            .formatted(file),
                    e);
        }
    }

    // Renamed when complete, so that a full disk or a kill never leaves half a password.
    private String create() {
        String password = random();
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(
                    fresh,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, password);
            Files.move(fresh, file, ATOMIC_MOVE);
            return password;
        } catch (IOException e) {
            throw EmbeddedPostgresException.about(file, e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
