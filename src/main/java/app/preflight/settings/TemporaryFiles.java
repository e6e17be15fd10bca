package app.preflight.settings;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The folder for what this program needs on disk while it runs: one of its own in {@code tmp} of
 * the data folder, deleted when it is closed. A program that was killed leaves its folder to the
 * next start.
 *
 * <p>Whoever runs holds a lock on its folder, because a data folder may be shared: by several nodes
 * on a database of one's own, and by a command beside a server. Only a folder that nobody has
 * locked is deleted, and nothing but such folders.
 */
public final class TemporaryFiles implements AutoCloseable {

    private static final String NAME = "preflight-";

    // Closing a second channel on a file would drop this process's lock on it.
    private static final Set<Path> OPEN_HERE = new HashSet<>();

    private final Path folder;
    private final FileChannel lock;

    private TemporaryFiles(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * @throws WrongSetting where nothing can be written there
     */
    public static TemporaryFiles in(Path data) {
        try {
            return open(create(data.resolve("tmp")).toRealPath());
        } catch (IOException failure) {
            throw new WrongSetting(
                    "PREFLIGHT_DATA",
                    "must be a folder that can be written to, and %s is not: %s"
                            .formatted(data, failure.getMessage()));
        }
    }

    /** One start at a time, so that none meets a folder that is made and not yet locked. */
    private static synchronized TemporaryFiles open(Path parent) throws IOException {
        try (FileChannel gate = FileChannel.open(parent.resolve("lock"), CREATE, WRITE)) {
            var _ = gate.lock();
            Owners.handOver(parent.resolve("lock"));
            deleteLeftovers(parent);
            Path folder = Owners.handOver(Files.createTempDirectory(parent, NAME));
            FileChannel lock = lock(folder).orElseThrow(() -> new IOException("no lock"));
            OPEN_HERE.add(folder);
            return new TemporaryFiles(folder, lock);
        }
    }

    private static Optional<FileChannel> lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(channel);
    }

    private static void deleteLeftovers(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, NAME + "*")) {
            for (Path folder : folders) {
                if (Files.isDirectory(folder, NOFOLLOW_LINKS) && !OPEN_HERE.contains(folder)) {
                    deleteUnlessLocked(folder);
                }
            }
        }
    }

    private static void deleteUnlessLocked(Path folder) {
        try {
            Optional<FileChannel> lock = lock(folder);
            if (lock.isPresent()) {
                try (FileChannel held = lock.get()) {
                    delete(folder);
                }
            }
        } catch (IOException another) {
            // Of another user, say: it stays, and is in nobody's way.
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.toList().reversed()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Path create(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent == null || Files.isDirectory(folder)) {
            return folder;
        }
        create(parent);
        return Owners.handOver(Files.createDirectories(folder));
    }

    /** Whatever is made in it is gone when this is closed. */
    public Path folder() {
        return folder;
    }

    /** An empty file, which whoever asked for it deletes. */
    public Path newFile() throws IOException {
        return Files.createTempFile(folder, "", "");
    }

    @Override
    public void close() {
        synchronized (TemporaryFiles.class) {
            try (lock) {
                delete(folder);
            } catch (IOException failure) {
                // Then the next start deletes it.
            } finally {
                OPEN_HERE.remove(folder);
            }
        }
    }
}
