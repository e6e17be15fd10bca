package app.preflight.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The product, running as a process of its own. Closed by its id, in good order, and forcibly if it
 * will not.
 */
final class Server implements AutoCloseable {

    static final String EMAIL = "admin@preflight.example";
    static final String PASSWORD = "not a secret at all";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration EVERY = Duration.ofMillis(10);

    private final Process process;
    private final int port;
    private final Path log;
    private final Thread hook;
    private final Duration startedIn;

    private Server(Process process, int port, Path log) {
        this.process = process;
        this.hook = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(hook);
        this.port = port;
        this.log = log;
        this.startedIn = waitUntilReady();
    }

    /**
     * @param settings those that matter here; none of this process's own are handed on
     */
    static Server start(Path log, Map<String, String> settings) {
        int port = freePort();
        ProcessBuilder builder =
                new ProcessBuilder(Program.serve())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PREFLIGHT_"));
        builder.environment().put("PREFLIGHT_PORT", String.valueOf(port));
        builder.environment().put("PREFLIGHT_ADMIN_EMAIL", EMAIL);
        builder.environment().put("PREFLIGHT_ADMIN_PASSWORD", PASSWORD);
        builder.environment().putAll(settings);
        try {
            return new Server(builder.start(), port, log);
        } catch (IOException failure) {
            throw new BenchFailure("The server could not be started.", failure);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new BenchFailure("No port of 127.0.0.1 is free.", failure);
        }
    }

    private Duration waitUntilReady() {
        long started = System.nanoTime();
        while (process.isAlive() && elapsed(started).compareTo(PATIENCE) < 0) {
            if (isReady()) {
                return elapsed(started);
            }
            sleep(EVERY);
        }
        close();
        throw new BenchFailure("The server did not become ready. It said: " + lastWords());
    }

    private boolean isReady() {
        try (Work.Worker connection = HttpConnection.work(port, Server::readiness).worker()) {
            connection.once();
            return true;
        } catch (Exception notYet) {
            return false;
        }
    }

    private static byte[] readiness() {
        return HttpConnection.get("/readyz", "Accept: */*");
    }

    private static Duration elapsed(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("The benchmark was interrupted.", stopped);
        }
    }

    private String lastWords() {
        try {
            return Files.readString(log).strip();
        } catch (IOException unreadable) {
            return "nothing";
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** From the start of the process to its first word that it will serve. */
    Duration startedIn() {
        return startedIn;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IllegalStateException exiting) {
            // Then the hook has run already.
        }
    }
}
