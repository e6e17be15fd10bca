package app.preflight.bench;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * This program, to be started again as a second process, as the launcher starts it: the same Java,
 * the same flags, the same build.
 */
final class Program {

    private static final String MAIN = "app.preflight.Preflight";

    private Program() {}

    static List<String> serve() {
        String classPath = System.getProperty("java.class.path", "");
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        if (classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)) {
            command.addAll(List.of("-Dspring.aot.enabled=true", "-jar", classPath));
        } else {
            command.addAll(List.of("-cp", classPath, MAIN));
        }
        command.add("serve");
        return command;
    }

    /** The build's folder where this is a build, else a folder of that name here. */
    static Path target() {
        Path program =
                Path.of(System.getProperty("java.class.path", "").split(File.pathSeparator, 2)[0])
                        .toAbsolutePath();
        for (Path folder = program; folder != null; folder = folder.getParent()) {
            if (folder.endsWith("target")) {
                return folder;
            }
        }
        return Path.of("target").toAbsolutePath();
    }
}
