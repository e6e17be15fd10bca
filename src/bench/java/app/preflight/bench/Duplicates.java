package app.preflight.bench;

import app.preflight.bench.Figure.Columns;
import app.preflight.bench.Figure.Goal;
import app.preflight.matching.Compared;
import app.preflight.matching.Matching;
import app.preflight.matching.Names;
import app.preflight.matching.NormalProfile;
import app.preflight.matching.Profile;
import app.preflight.matching.Register;
import app.preflight.matching.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How well duplicates are found, on files of which others say which records are the same. What they
 * say is looked at afterwards only.
 */
final class Duplicates {

    private static final double GOAL_OF_NAMES = 0.79;

    /** In bytes. With less it would measure the garbage collector. */
    private static final long MEMORY_OF_A_CROWD = 1_800_000_000;

    private Duplicates() {}

    static List<Figure> measure(Optional<Path> files) {
        List<Figure> figures = new ArrayList<>();
        files.ifPresentOrElse(
                folder -> figures.addAll(measure(csvFiles(folder))),
                () ->
                        System.out.println(
                                "How well duplicates are found is left out: name a folder of labelled files (--data-from)."));
        if (Runtime.getRuntime().maxMemory() >= MEMORY_OF_A_CROWD) {
            figures.add(Crowd.measure());
        } else {
            System.out.println(
                    "Matching a million is left out for want of memory: ./preflight bench duplicates has it.");
        }
        return figures;
    }

    private static List<Figure> measure(List<Path> files) {
        List<Figure> figures = new ArrayList<>();
        files.forEach(file -> measure(file).ifPresent(figures::add));
        List<Path> named = files.stream().filter(Romanisations::isFor).toList();
        if (!named.isEmpty()) {
            figures.addAll(Romanisations.measure(named));
        }
        return figures;
    }

    /** In the folder and in those in it. */
    private static List<Path> csvFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        } catch (IOException failure) {
            throw new BenchFailure(folder + " cannot be listed.", failure);
        }
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName()).replace(".csv", "");
    }

    private static Optional<Figure> measure(Path file) {
        String name = name(file);
        return name.startsWith("name_cases")
                ? Optional.of(names(name, Table.read(file, Program.target())))
                : Labelled.of(name)
                        .map(kind -> records(name, kind, Table.read(file, Program.target())));
    }

    private static Figure records(String name, Labelled labelled, Table table) {
        List<String> columns = labelled.compared(table);
        Score score = new Score();
        int[] truth = labelled.truth(table);
        long began = System.nanoTime();
        Matching.of(table, columns)
                .matches(match -> score.found(truth[match.one()] == truth[match.other()]));
        double seconds = (System.nanoTime() - began) / 1e9;
        Compared compared = Matching.compared(table, columns);
        Labelled.pairs(truth, (one, other) -> score.label(compared.contains(one, other)));
        return figure(name, score, compared.size(), seconds, labelled.goal());
    }

    private static Figure names(String name, Table table) {
        Score score = new Score();
        Register register = new Register();
        long began = System.nanoTime();
        for (int pair = 0; pair < table.size(); pair++) {
            boolean isMatch = table.value("is_match", pair).equals("true");
            if (areSame(register, table.value("name1", pair), table.value("name2", pair))) {
                score.found(isMatch);
            }
            if (isMatch) {
                score.label(true);
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return figure(name, score, table.size(), seconds, GOAL_OF_NAMES);
    }

    /** As the check of a lead says that is the first of its workspace. */
    private static boolean areSame(Register register, String one, String other) {
        boolean isOrganisation = Names.isOrganisation(one) || Names.isOrganisation(other);
        return register.compare(
                                profile(one, isOrganisation),
                                Optional.empty(),
                                List.of(profile(other, isOrganisation)))
                        .getFirst()
                        .probability()
                >= 0.5;
    }

    private static NormalProfile profile(String name, boolean isOrganisation) {
        return NormalProfile.of(
                isOrganisation
                        ? Profile.ofOrganisation(name, "", "", "", "")
                        : Profile.ofPerson(name, "", "", ""));
    }

    private static Figure figure(
            String name, Score score, int compared, double seconds, double goal) {
        return new Figure(
                name,
                Map.of(
                        "precision", score.precision(),
                        "recall", score.recall(),
                        "f1", score.f1(),
                        "blockingRecall", score.blockingRecall(),
                        "candidatePairs", (double) compared,
                        "seconds", seconds),
                Columns.of(score.text(compared, seconds)),
                List.of(Goal.atLeast(goal, " F1", score.f1())));
    }
}
