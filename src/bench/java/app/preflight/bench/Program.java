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

    private Program() {}

    static List<String> serve() {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-Dspring.aot.enabled=true", "-jar", jar().toString(), "serve"));
        return command;
    }

    /** The product's jar comes first on the class path, then the benchmarks. */
    private static Path jar() {
        String classPath = System.getProperty("java.class.path", "");
        return Path.of(classPath.split(File.pathSeparator, 2)[0]).toAbsolutePath();
    }

    /** The build's folder where this is a build, else a folder of that name here. */
    static Path target() {
        for (Path folder = jar(); folder != null; folder = folder.getParent()) {
            if (folder.endsWith("target")) {
                return folder;
            }
        }
        return Path.of("target").toAbsolutePath();
    }
}
