package app.preflight.durability;

import app.preflight.Preflight;
import app.preflight.postgres.EmbeddedPostgres;
import app.preflight.world.Browser;
import app.preflight.world.Caller;
import app.preflight.world.World;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as its owner starts it: a process of its own, which one may kill. */
record RunningProgram(Process process, URI server) implements AutoCloseable {

    static final String EMAIL = "ann@siam.example";
    static final String PASSWORD = "Ann's own password";

    /** In the program's folder: what it takes for the system's folder of temporary files. */
    static final String SYSTEMS_TEMPORARY = "systems-temporary";

    private static final Pattern READY = Pattern.compile("Preflight is ready: (\\S+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /**
     * @param folder for what it says, and for its database unless the settings name another
     */
    static RunningProgram start(Path folder, Map<String, String> settings) throws Exception {
        Path said = Files.createTempFile(folder, "said", ".log");
        Path temporary = Files.createDirectories(folder.resolve(SYSTEMS_TEMPORARY));
        ProcessBuilder command =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Djava.io.tmpdir=" + temporary,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Preflight.class.getName(),
                                "serve")
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile());
        command.environment().keySet().removeIf(name -> name.startsWith("PREFLIGHT_"));
        command.environment().put("PREFLIGHT_PORT", "0");
        command.environment().put("PREFLIGHT_DATA", folder.toString());
        command.environment().put("PREFLIGHT_ADMIN_EMAIL", EMAIL);
        command.environment().put("PREFLIGHT_ADMIN_PASSWORD", PASSWORD);
        command.environment().putAll(settings);
        Process process = command.start();
        try {
            return new RunningProgram(process, address(process, said));
        } catch (AssertionError | Exception failure) {
            process.destroy();
            throw failure;
        }
    }

    /** One of several on a database that is not its own. */
    static RunningProgram node(EmbeddedPostgres postgres, Path folder) throws Exception {
        return start(
                Files.createDirectory(folder),
                Map.of(
                        "PREFLIGHT_DATABASE_URL", postgres.jdbcUrl(),
                        "PREFLIGHT_DATABASE_USER", postgres.user(),
                        "PREFLIGHT_DATABASE_PASSWORD", postgres.password()));
    }

    private static URI address(Process process, Path said) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            Matcher ready = READY.matcher(Files.readString(said));
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
            Thread.sleep(50);
        }
        throw new AssertionError("It did not start: " + Files.readString(said));
    }

    Caller signedIn() {
        Caller stranger = Caller.of(server);
        String token =
                stranger.with("Authorization", World.basic(EMAIL, PASSWORD))
                        .post("/tokens", Map.of("name", "the test"))
                        .expect(201)
                        .text("/token");
        return stranger.with("Authorization", "Bearer " + token);
    }

    Browser browser() {
        return new Browser(server).signIn(EMAIL, PASSWORD);
    }

    /** As the kernel does it, or somebody in a hurry: nothing is put in order before. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException, IOException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
