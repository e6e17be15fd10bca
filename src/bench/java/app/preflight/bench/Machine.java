package app.preflight.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/**
 * Who works on this machine: the server, its database, this process, and anybody else. Read from
 * Linux's {@code /proc}.
 */
record Machine(long server, long database) {

    private static final int TICKS_A_SECOND = 100;

    /**
     * Seconds of processor time; and of all that there was, the part that others took. A figure
     * taken while others worked much is worth less, its processor time a request is worth the same.
     */
    record Usage(double server, double database, double generator, double others) {

        /** In milliseconds. */
        Usage each(int requests) {
            double scale = 1000.0 / requests;
            return new Usage(server * scale, database * scale, generator * scale, others);
        }
    }

    /** Seconds of processor time used up to now. */
    record Reading(double server, double database, double generator, double everybody, long nanos) {

        Usage since(Reading before) {
            double all = (nanos - before.nanos) / 1e9 * Runtime.getRuntime().availableProcessors();
            double ours =
                    server
                            + database
                            + generator
                            - before.server
                            - before.database
                            - before.generator;
            return new Usage(
                    server - before.server,
                    database - before.database,
                    generator - before.generator,
                    Math.max(0, everybody - before.everybody - ours) / all);
        }
    }

    Reading read() {
        return new Reading(
                used(server),
                used(database) + usedByChildren(database),
                used(ProcessHandle.current().pid()),
                usedByEverybody(),
                System.nanoTime());
    }

    /** Fields 14 to 17: in the program, in the kernel, and both of children that have ended. */
    private static double used(long process) {
        String[] fields = fields(process);
        return LongStream.of(11, 12, 13, 14).map(field -> Long.parseLong(fields[(int) field])).sum()
                / (double) TICKS_A_SECOND;
    }

    private static double usedByChildren(long process) {
        return ProcessHandle.of(process).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToDouble(child -> {
                    try {
                        return used(child.pid());
                    } catch (BenchFailure ended) {
                        return 0;
                    }
                })
                .sum();
    }

    // Behind the name, which may hold spaces; so field 14 is the twelfth here.
    private static String[] fields(long process) {
        String line = read(Path.of("/proc/" + process + "/stat"));
        return line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    }

    private static double usedByEverybody() {
        String[] fields = read(Path.of("/proc/stat")).split("\n", 2)[0].split(" +", -1);
        // Users', nice, system; then idle and waiting, which are not work; then interrupts.
        return LongStream.of(1, 2, 3, 6, 7).map(field -> Long.parseLong(fields[(int) field])).sum()
                / (double) TICKS_A_SECOND;
    }

    /**
     * Resident, of the server and of all processes of the database, each page counted once a
     * process.
     */
    int residentMegabytes() {
        return megabytes(Machine::resident);
    }

    /** The same with pages that processes share divided among them: what is really taken. */
    int proportionalMegabytes() {
        return megabytes(Machine::proportional);
    }

    private int megabytes(LongUnaryOperator kilobytes) {
        LongStream children =
                ProcessHandle.of(database).stream()
                        .flatMap(ProcessHandle::descendants)
                        .mapToLong(ProcessHandle::pid);
        LongStream all =
                LongStream.concat(
                        LongStream.of(server, database).map(kilobytes),
                        children.map(child -> ofChild(child, kilobytes)));
        return (int) (all.sum() / 1024);
    }

    /** The database's children come and go. */
    private static long ofChild(long child, LongUnaryOperator kilobytes) {
        try {
            return kilobytes.applyAsLong(child);
        } catch (BenchFailure ended) {
            return 0;
        }
    }

    private static long resident(long process) {
        return kilobytes("/proc/" + process + "/status", "VmRSS:");
    }

    private static long proportional(long process) {
        return kilobytes("/proc/" + process + "/smaps_rollup", "Pss:");
    }

    private static long kilobytes(String file, String name) {
        return read(Path.of(file))
                .lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .map(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                .orElseThrow(() -> new BenchFailure(file + " does not say " + name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new BenchFailure(file + " cannot be read.", gone);
        }
    }
}
