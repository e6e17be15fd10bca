package app.preflight.bench;

import app.preflight.bench.Figure.Columns;
import app.preflight.bench.Figure.Goal;
import app.preflight.matching.NormalProfile;
import app.preflight.matching.Profile;
import app.preflight.matching.Reason;
import app.preflight.matching.Register;
import app.preflight.matching.Resemblance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How fast and how well the known records are found that one just being written may be, on records
 * that were never there. What loads their profiles from the database is not measured here.
 */
final class OnlineCheck {

    private static final double BYTES_OF_A_RECORD = 120;

    private OnlineCheck() {}

    static List<Figure> measure(Optional<Path> files, int records) {
        MadeUpProfiles profiles = new MadeUpProfiles(ThaiNames.in(files), records);
        List<Figure> figures = new ArrayList<>();
        Register register = new Register();
        figures.add(build(register, profiles, records));
        for (Asking asking : Asking.values()) {
            figures.add(new Answers(register, profiles, records, asking).figure());
        }
        System.out.println(example(register));
        return figures;
    }

    /** What an answer looks like. */
    private static String example(Register register) {
        Profile known = Profile.ofPerson("สมชาย ใจดี", "", "", "บริษัท สยามการค้า จำกัด");
        Profile asked = Profile.ofPerson("Somchai Jaidee", "", "", "Siam Kan Kha Co., Ltd.");
        Resemblance resemblance =
                register.compare(
                                NormalProfile.of(asked),
                                Optional.empty(),
                                List.of(NormalProfile.of(known)))
                        .getFirst();
        return String.format(
                Locale.ROOT,
                "%s of %s is %s of %s with a probability of %.2f: %s",
                asked.name(),
                asked.organisation(),
                known.name(),
                known.organisation(),
                resemblance.probability(),
                resemblance.reasons().stream()
                        .map(Reason::words)
                        .collect(Collectors.joining(", ")));
    }

    private static Figure build(Register register, MadeUpProfiles profiles, int records) {
        long before = usedBytes();
        long began = System.nanoTime();
        IntStream.range(0, records)
                .parallel()
                .forEach(number ->
                        register.put(
                                MadeUpProfiles.id(number),
                                NormalProfile.of(profiles.profile(number))));
        double seconds = (System.nanoTime() - began) / 1e9;
        double bytes = usedBytes() - before;
        return new Figure(
                "register",
                Map.of("records", (double) records, "seconds", seconds, "megabytes", bytes / 1e6),
                Columns.of(
                        String.format(
                                Locale.ROOT,
                                "%,d records, %.0f MB, put in %.1f s",
                                records,
                                bytes / 1e6,
                                seconds)),
                List.of(Goal.below(BYTES_OF_A_RECORD, " bytes a record", bytes / records)));
    }

    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
