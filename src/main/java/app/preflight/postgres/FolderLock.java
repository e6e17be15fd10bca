package app.preflight.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second program off the folder. The kernel drops the lock with the process, so a killed
 * program leaves none behind. Network file systems without locking are not protected.
 */
final class FolderLock implements AutoCloseable {

    // Opening the file a second time in one process and closing it would drop the first one's lock.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FolderLock take(Home home) {
        Path file = home.lock();
        if (!HELD_HERE.add(file)) {
            throw taken(home);
        }
        try {
            return new FolderLock(file, locked(home));
        } catch (RuntimeException e) {
            HELD_HERE.remove(file);
            throw e;
        }
    }

    private static FileChannel locked(Home home) {
        try {
            FileChannel channel = FileChannel.open(home.lock(), CREATE, WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw taken(home);
            }
            return channel;
        } catch (IOException e) {
            throw EmbeddedPostgresException.about(home.path(), e);
        }
    }

    private static EmbeddedPostgresException taken(Home home) {
        return new EmbeddedPostgresException(
                "Another Preflight is running on the data folder %s; stop it, or choose another folder."
                        .formatted(home.path().getParent()));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw EmbeddedPostgresException.about(file, e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
