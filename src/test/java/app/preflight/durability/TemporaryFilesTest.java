package app.preflight.durability;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.postgres.EmbeddedPostgres;
import app.preflight.world.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the program keeps on disk for a while is gone after it, however it ended. */
@Execution(ExecutionMode.CONCURRENT)
class TemporaryFilesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What a program at rest has there. */
    private static final List<String> AT_REST = List.of("documents", "lock", "tomcat");

    @TempDir Path folder;

    @Test
    void aKilledUploadIsDeletedByTheNextStart() throws Exception {
        Path left;
        try (RunningProgram first = RunningProgram.start(folder, Map.of())) {
            left = onlyFolder(folder);
            try (Socket _ = sendHalf(first)) {
                waitForAnUpload(left);
                first.kill();
            }
        }
        assertThat(names(left)).hasSizeGreaterThan(AT_REST.size());
        assertThat(folder.resolve(RunningProgram.SYSTEMS_TEMPORARY)).isEmptyDirectory();
        try (RunningProgram second = RunningProgram.start(folder, Map.of())) {
            assertThat(left).doesNotExist();
            assertNothingIsKeptOf(second.signedIn(), onlyFolder(folder));
        }
        assertThat(folders(folder)).isEmpty();
        assertThat(folder.resolve(RunningProgram.SYSTEMS_TEMPORARY)).isEmptyDirectory();
    }

    /** Of a file that is taken, one that is wrong, and a form that breaks off. */
    private static void assertNothingIsKeptOf(Caller admin, Path now) {
        admin.postText("/imports", "text/csv", "name\nTaken\n").expect(201);
        admin.postText("/imports", "text/csv", "name\n\"Wrong\n").expect(422);
        String cut =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nname\n";
        admin.postText("/imports", "multipart/form-data; boundary=x", cut).expect(400);
        waitUntil(() -> names(now).equals(AT_REST));
    }

    @Test
    void nodesMayShareADataFolderThatIsNotThereYet() throws Exception {
        Path shared = folder.resolve("not/there");
        try (EmbeddedPostgres postgres =
                        EmbeddedPostgres.start(Files.createDirectory(folder.resolve("theirs")));
                RunningProgram _ = node(postgres, "one", shared)) {
            Path ofOne = onlyFolder(shared);
            try (RunningProgram other = node(postgres, "other", shared)) {
                assertThat(folders(shared)).hasSize(2).contains(ofOne);
                other.kill();
            }
            assertThat(folders(shared)).hasSize(2);
            try (RunningProgram _ = node(postgres, "third", shared)) {
                assertThat(folders(shared)).hasSize(2).contains(ofOne);
                assertThat(names(ofOne)).isEqualTo(AT_REST);
            }
            assertThat(folders(shared)).containsExactly(ofOne);
        }
    }

    private RunningProgram node(EmbeddedPostgres postgres, String name, Path data)
            throws Exception {
        return RunningProgram.start(
                Files.createDirectory(folder.resolve(name)),
                Map.of(
                        "PREFLIGHT_DATABASE_URL", postgres.jdbcUrl(),
                        "PREFLIGHT_DATABASE_USER", postgres.user(),
                        "PREFLIGHT_DATABASE_PASSWORD", postgres.password(),
                        "PREFLIGHT_DATA", data.toString()));
    }

    /** A file that says that it is longer than what comes of it. */
    private static Socket sendHalf(RunningProgram program) throws IOException {
        StringBuilder request = new StringBuilder("POST /api/v1/imports HTTP/1.1\r\nHost: x\r\n");
        program.signedIn()
                .headers()
                .forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
        request.append("Content-Type: text/csv\r\nContent-Length: 2000000\r\n\r\nname\n");
        request.append("Somebody\n".repeat(100_000));
        Socket socket = new Socket("localhost", program.server().getPort());
        socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static void waitForAnUpload(Path temporary) {
        waitUntil(() -> names(temporary).size() > AT_REST.size());
    }

    private static void waitUntil(BooleanSupplier wished) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!wished.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within %s", PATIENCE).isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private static Path onlyFolder(Path data) {
        assertThat(folders(data)).hasSize(1);
        return folders(data).getFirst();
    }

    private static List<Path> folders(Path data) {
        return entries(data.resolve("tmp")).stream().filter(Files::isDirectory).toList();
    }

    private static List<String> names(Path folder) {
        return entries(folder).stream().map(file -> String.valueOf(file.getFileName())).toList();
    }

    private static List<Path> entries(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
