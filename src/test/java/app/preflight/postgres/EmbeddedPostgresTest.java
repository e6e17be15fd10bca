package app.preflight.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class EmbeddedPostgresTest {

    @TempDir Path data;

    @Nested
    class WhileItRuns {

        @TempDir static Path data;
        static EmbeddedPostgres postgres;

        @BeforeAll
        static void start() {
            postgres = EmbeddedPostgres.start(data);
        }

        @AfterAll
        static void stop() {
            postgres.close();
        }

        @Test
        void itIsPostgres18WithTheDurabilityOfAServer() throws Exception {
            assertTrue(ask(postgres, "SHOW server_version").startsWith("18"));
            assertEquals("on", ask(postgres, "SHOW fsync"));
            assertEquals("on", ask(postgres, "SHOW synchronous_commit"));
        }

        @Test
        void theApplicationsRoleOwnsItsDatabaseButRowLevelSecurityBindsIt() throws Exception {
            assertEquals("preflight", ask(postgres, "SELECT current_user"));
            assertEquals(
                    "1",
                    ask(
                            postgres,
                            "SELECT count(*) FROM pg_roles WHERE rolname = current_user AND NOT rolsuper AND NOT rolbypassrls"));
            assertEquals(
                    "preflight",
                    ask(
                            postgres,
                            "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()"));
        }

        @Test
        void trigramsSeeThai() throws Exception {
            tell(postgres, "CREATE EXTENSION pg_trgm");
            String similarity = ask(postgres, "SELECT similarity('สมชาย', 'สมชาย ใจดี')");
            assertTrue(Double.parseDouble(similarity) > 0, similarity);
        }

        @Test
        void passwordsAreReadableByTheirOwnerOnlyAndNeverTaken() throws Exception {
            for (String name : List.of("application.password", "superuser.password")) {
                var rights = Files.getPosixFilePermissions(data.resolve("postgres").resolve(name));
                assertEquals("rw-------", PosixFilePermissions.toString(rights));
            }
            assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(postgres.jdbcUrl(), "preflight", "wrong"));
        }

        @Test
        void nobodyReachesItFromAnotherMachine() throws Exception {
            var outside =
                    NetworkInterface.networkInterfaces()
                            .flatMap(NetworkInterface::inetAddresses)
                            .filter(address -> !address.isLoopbackAddress())
                            .toList();
            for (var address : outside) {
                assertThrows(IOException.class, () -> new Socket(address, postgres.port()).close());
            }
        }

        @Test
        void aSecondProgramOnTheSameFolderIsToldSo() throws Exception {
            assertSaysAnotherIsRunning(data);
            assertSaysAnotherIsRunning(data);
            assertEquals("1", ask(postgres, "SELECT 1"));
            Process second = program(data);
            assertTrue(second.inputReader().readLine().startsWith("Another Preflight is running"));
            assertEquals(1, second.waitFor());
        }
    }

    @Test
    void itKeepsDataAndPasswordOverARestart() throws Exception {
        String password;
        try (var postgres = EmbeddedPostgres.start(data)) {
            password = postgres.password();
            remember(postgres, "somchai");
        }
        try (var postgres = EmbeddedPostgres.start(data)) {
            assertEquals("somchai", recall(postgres));
            assertEquals(password, postgres.password());
        }
    }

    @Test
    void closingStopsTheServerAndClosingTwiceIsNoHarm() throws Exception {
        var postgres = EmbeddedPostgres.start(data);
        ProcessHandle server = server();
        postgres.close();
        postgres.close();
        assertFalse(Files.exists(pidFile()));
        assertFalse(isAlive(server));
    }

    @Test
    void aServerKilledUnderUsIsBackOnTheSamePortWithItsData() throws Exception {
        try (var postgres = EmbeddedPostgres.start(data)) {
            remember(postgres, "before the kill");
            server().destroyForcibly();
            waitUntilItAnswers(postgres);
            assertEquals("before the kill", recall(postgres));
        }
    }

    @Test
    void aServerLeftBehindByAKilledProgramGivesWayToTheNextStart() throws Exception {
        Process program = program(data);
        assertEquals("started", program.inputReader().readLine());
        ProcessHandle orphan = server();
        program.destroyForcibly().waitFor();
        assertTrue(isAlive(orphan), "the server outlives the killed program");
        try (var postgres = EmbeddedPostgres.start(data)) {
            assertFalse(isAlive(orphan));
            assertEquals("told by the program", recall(postgres));
        }
    }

    @Test
    void aPidFileThatNamesAStrangerHarmsNeitherUsNorTheStranger() throws Exception {
        EmbeddedPostgres.start(data).close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(pidFile(), stranger.pid() + "\n" + data + "\n0\n5432\n\n\n0 0\n");
            try (var postgres = EmbeddedPostgres.start(data)) {
                assertEquals("1", ask(postgres, "SELECT 1"));
            }
            assertTrue(stranger.isAlive());
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aFolderOfAnotherMajorVersionIsRefusedAndLeftAlone() throws Exception {
        Path cluster = Files.createDirectories(data.resolve("postgres/cluster"));
        Path version = Files.writeString(cluster.resolve("PG_VERSION"), "17\n");
        String refusal = refusalOf(data);
        assertTrue(refusal.contains("PostgreSQL 17"), refusal);
        assertEquals("17\n", Files.readString(version));
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws Exception {
        Path file = Files.writeString(data.resolve("notes.txt"), "not a folder");
        String refusal = refusalOf(file);
        assertTrue(refusal.contains("notes.txt"), refusal);
    }

    @Test
    void aStartKilledWhileItMadeTheDatabaseBeginsAnew() throws Exception {
        Path half = Files.createDirectories(data.resolve("postgres/cluster.new/base"));
        Files.writeString(half.resolve("1"), "half");
        try (var postgres = EmbeddedPostgres.start(data)) {
            assertEquals("1", ask(postgres, "SELECT 1"));
        }
    }

    @Test
    void aFolderMayHaveSpacesAndQuotesInItsName() throws Exception {
        try (var postgres = EmbeddedPostgres.start(data.resolve("Somchai's own data"))) {
            assertEquals("1", ask(postgres, "SELECT 1"));
        }
    }

    /** What runs in the other process: starts, tells, waits to be killed. */
    static final class Program {

        static void main(String[] arguments) throws Exception {
            try {
                var postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
                remember(postgres, "told by the program");
                System.out.println("started");
                Thread.sleep(Duration.ofMinutes(5));
            } catch (EmbeddedPostgresException e) {
                System.out.println(e.getMessage());
                System.exit(1);
            }
        }
    }

    private static Process program(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void assertSaysAnotherIsRunning(Path data) {
        String refusal = refusalOf(data);
        assertTrue(refusal.startsWith("Another Preflight is running"), refusal);
    }

    private static String refusalOf(Path data) {
        var refusal =
                assertThrows(EmbeddedPostgresException.class, () -> EmbeddedPostgres.start(data));
        return String.valueOf(refusal.getMessage());
    }

    private Path pidFile() {
        return data.resolve("postgres/cluster/postmaster.pid");
    }

    private ProcessHandle server() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).getFirst()))
                .orElseThrow();
    }

    // A zombie, where nobody collects orphans, has no command line.
    private static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && process.info().commandLine().isPresent();
    }

    private static void waitUntilItAnswers(EmbeddedPostgres postgres) throws Exception {
        Instant end = Instant.now().plusSeconds(20);
        while (true) {
            try {
                ask(postgres, "SELECT 1");
                return;
            } catch (SQLException e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private static void remember(EmbeddedPostgres postgres, String what) throws SQLException {
        tell(postgres, "CREATE TABLE memory AS SELECT '" + what + "' AS what");
    }

    private static String recall(EmbeddedPostgres postgres) throws SQLException {
        return ask(postgres, "SELECT what FROM memory");
    }

    private static void tell(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(), postgres.user(), postgres.password());
    }
}
