package app.preflight.postgres;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where one database lives: {@code postgres} in the data folder, with everything about it inside.
 */
record Home(Path path) {

    static Home in(Path folder) {
        Path path = folder.toAbsolutePath().normalize().resolve("postgres");
        try {
            if (!Files.isDirectory(path)) {
                create(path);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            return new Home(path.toRealPath());
        } catch (IOException e) {
            throw EmbeddedPostgresException.about(folder, e);
        }
    }

    // What root makes in somebody's folder belongs to that person, who may start us later.
    private static void create(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent == null || Files.isDirectory(folder)) {
            return;
        }
        create(parent);
        Files.createDirectories(folder);
        if (isRoot()) {
            Owner.of(parent).takes(folder);
        }
    }

    static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    Path cluster() {
        return path.resolve("cluster");
    }

    /** What the server says while it runs. */
    Path log() {
        return path.resolve("postgres.log");
    }

    /** What the last program said that was run beside the server. */
    Path commandLog() {
        return path.resolve("command.log");
    }

    Path settings() {
        return path.resolve("preflight.conf");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Secret secret(String name) {
        return new Secret(path.resolve(name));
    }

    /** Gives the files that root wrote here to the folder's owner, as whom PostgreSQL runs. */
    void handOver() {
        if (!isRoot()) {
            return;
        }
        try (var files = Files.list(path)) {
            Owner owner = Owner.of(path);
            for (Path file : files.filter(f -> Files.isRegularFile(f, NOFOLLOW_LINKS)).toList()) {
                owner.takes(file);
            }
        } catch (IOException e) {
            throw EmbeddedPostgresException.about(path, e);
        }
    }
}
