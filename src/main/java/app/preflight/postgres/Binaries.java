package app.preflight.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** PostgreSQL's programs, unpacked once for each user of the machine. */
record Binaries(Path folder) {

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    static Binaries unpackedFor(Home home) {
        Archive archive = Archive.forThisMachine();
        try {
            return unpacked(archive, cache());
        } catch (IOException noCache) {
            return besideTheData(archive, home, noCache);
        }
    }

    // A service's user often has no home folder that it may write.
    private static Binaries besideTheData(Archive archive, Home home, IOException noCache) {
        try {
            return unpacked(archive, home.path().resolve("binaries"));
        } catch (IOException e) {
            e.addSuppressed(noCache);
            throw EmbeddedPostgresException.about(home.path(), e);
        }
    }

    // Root's own cache lies in a home that nobody else may enter, but PostgreSQL won't run as root.
    private static Path cache() {
        if (Home.isRoot()) {
            return Path.of("/var/cache/preflight");
        }
        String cache = System.getenv("XDG_CACHE_HOME");
        Path caches =
                cache == null || cache.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(cache);
        return caches.resolve("preflight").toAbsolutePath();
    }

    // Synchronized for the threads of this program, locked for other programs.
    private static synchronized Binaries unpacked(Archive archive, Path cache) throws IOException {
        Path complete = cache.resolve(archive.name());
        if (!Files.isDirectory(complete)) {
            Files.createDirectories(cache);
            open(cache);
            try (FileChannel channel = FileChannel.open(cache.resolve("lock"), CREATE, WRITE)) {
                var _ = channel.lock();
                unpack(archive, complete);
            }
        }
        return new Binaries(complete);
    }

    // The folder's name appears when it is complete. Not synced: after a power cut in the first
    // seconds it may have to be deleted by hand.
    private static void unpack(Archive archive, Path complete) throws IOException {
        if (Files.isDirectory(complete)) {
            return;
        }
        Path fresh = complete.resolveSibling(complete.getFileName() + ".new");
        delete(fresh);
        archive.unpackTo(fresh);
        open(fresh);
        Files.move(fresh, complete, ATOMIC_MOVE);
    }

    private static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.toList().reversed()) {
                Files.delete(file);
            }
        }
    }
}
