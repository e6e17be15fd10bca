package app.preflight.browser;

import app.preflight.Preflight;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The program as its owner starts it: a process of its own, on an empty folder. */
record Started(Process process, BlockingQueue<String> output) implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    static Started on(Path folder) throws IOException {
        ProcessBuilder command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Preflight.class.getName(),
                        "serve");
        command.environment().keySet().removeIf(name -> name.startsWith("PREFLIGHT_"));
        command.environment().put("PREFLIGHT_PORT", "0");
        command.environment().put("PREFLIGHT_DATA", folder.toString());
        Started started =
                new Started(command.redirectErrorStream(true).start(), new LinkedBlockingQueue<>());
        Thread.ofVirtual().start(started::read);
        return started;
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(output::add);
        } catch (IOException | UncheckedIOException ended) {
            output.add("(no more output)");
        }
    }

    /** What stands after {@code words} in the first line of the output that has them. */
    String says(String words) throws InterruptedException {
        while (true) {
            String line = output.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("never said: " + words);
            }
            if (line.contains(words)) {
                return line.substring(line.indexOf(words) + words.length()).strip();
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
