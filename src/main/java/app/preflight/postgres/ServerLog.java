package app.preflight.postgres;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The server's log, and what it says about a start that failed. */
final class ServerLog {

    private static final long LARGE = 10_000_000;

    private final Home home;
    private long read;

    ServerLog(Home home) {
        this.home = home;
        this.read = size();
    }

    /** One old log is kept. A server that runs for years is not cut short. */
    void keepSmall() {
        if (read < LARGE) {
            return;
        }
        Path log = home.log();
        try {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), REPLACE_EXISTING);
            read = 0;
        } catch (IOException e) {
            throw EmbeddedPostgresException.about(log, e);
        }
    }

    /** The port was taken, or children of a killed server still end. */
    boolean saysTryAgain() {
        String said = said();
        return said.contains("Address already in use")
                || said.contains("pre-existing shared memory block");
    }

    String whyItFailed() {
        String said = said();
        if (EmbeddedPostgresException.isDiskFull(said)) {
            return EmbeddedPostgresException.diskFull(home.path());
        }
        String fatal =
                said.lines()
                        .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                        .map(line -> line.replaceFirst("^.*(FATAL|PANIC): *", ""))
                        .collect(Collectors.joining(" / "));
        return "The database on %s did not start: %s (see %s)."
                .formatted(
                        home.path(),
                        fatal.isEmpty() ? Programs.lastWords(home) : fatal,
                        home.log());
    }

    private String said() {
        try (FileChannel channel = FileChannel.open(home.log())) {
            channel.position(read);
            byte[] text = Channels.newInputStream(channel).readAllBytes();
            return new String(text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private long size() {
        try {
            return Files.size(home.log());
        } catch (IOException e) {
            return 0;
        }
    }
}
