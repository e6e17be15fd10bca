package app.preflight.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The server's process, as its own {@code postmaster.pid} names it. */
record Postmaster(Home home) {

    boolean isRunning() {
        return process().filter(this::isOurs).isPresent();
    }

    /**
     * Removes a pid file whose number now belongs to some other process, as after a restart of a
     * container: PostgreSQL would not start, and {@code pg_ctl stop} would hit the stranger. Where
     * no such process lives the file stays, for PostgreSQL checks with it that no child survives.
     */
    void forgetTheDead() {
        if (process().filter(process -> !isOurs(process)).isPresent()) {
            try {
                Files.deleteIfExists(file());
            } catch (IOException e) {
                throw EmbeddedPostgresException.about(file(), e);
            }
        }
    }

    // A zombie has no command line, so it counts as dead.
    private boolean isOurs(ProcessHandle process) {
        String folder = home.cluster().toString();
        return process.info().commandLine().filter(line -> line.contains(folder)).isPresent();
    }

    private Optional<ProcessHandle> process() {
        try (var lines = Files.lines(file())) {
            return lines.findFirst()
                    .map(String::strip)
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Path file() {
        return home.cluster().resolve("postmaster.pid");
    }
}
