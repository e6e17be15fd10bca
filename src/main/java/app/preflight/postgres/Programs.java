package app.preflight.postgres;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs PostgreSQL's programs to their end, as the right user, with their output in a file. */
record Programs(Home home, Binaries binaries, Account account) {

    boolean runProgram(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(binaries.program(program)));
        command.addAll(Arrays.asList(arguments));
        return run(command.toArray(String[]::new));
    }

    boolean run(String... command) {
        try {
            return waitFor(prepared(command).start()) == 0;
        } catch (IOException e) {
            note(e);
            return false;
        }
    }

    // A file and never a pipe: the server inherits it and would keep us waiting for its end.
    private ProcessBuilder prepared(String... command) {
        List<String> whole = new ArrayList<>(account.prefix());
        whole.addAll(Arrays.asList(command));
        ProcessBuilder process =
                new ProcessBuilder(whole)
                        .directory(home.path().toFile())
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.to(home.commandLog().toFile()));
        process.environment().clear();
        process.environment().putAll(environment());
        return process;
    }

    // Nothing else of ours: settings hold passwords, and PGDATA and its kin would mislead.
    private static Map<String, String> environment() {
        String path = System.getenv("PATH");
        return Map.of(
                "PATH", path == null ? "/usr/sbin:/usr/bin:/sbin:/bin" : path, "LC_ALL", "C.UTF-8");
    }

    // To the end even when interrupted: a half-started server would be the worse answer.
    private static int waitFor(Process process) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void note(IOException cause) {
        try {
            Files.writeString(home.commandLog(), String.valueOf(cause.getMessage()));
        } catch (IOException e) {
            throw EmbeddedPostgresException.about(home.path(), e);
        }
    }

    /** What the last program said, on one line. */
    static String lastWords(Home home) {
        try {
            byte[] said = Files.readAllBytes(home.commandLog());
            return new String(said, StandardCharsets.UTF_8)
                    .strip()
                    .replaceAll("\\s*\\n\\s*", " / ");
        } catch (IOException e) {
            return "it said nothing";
        }
    }
}
