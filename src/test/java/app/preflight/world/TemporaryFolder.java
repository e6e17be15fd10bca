package app.preflight.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A folder that is gone when the tests are done. */
public record TemporaryFolder(Path path) implements AutoCloseable {

    public static TemporaryFolder create() {
        try {
            return new TemporaryFolder(Files.createTempDirectory("preflight-test"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
