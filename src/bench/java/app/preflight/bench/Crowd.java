package app.preflight.bench;

import app.preflight.bench.Figure.Columns;
import app.preflight.bench.Figure.Goal;
import app.preflight.matching.Matching;
import app.preflight.matching.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** A million people that were never born, every tenth of them entered again with slips. */
final class Crowd {

    private static final int RECORDS = 1_000_000;
    private static final double AGAIN = 0.1;
    private static final List<String> COLUMNS =
            List.of("given_name", "family_name", "birth_date", "city", "phone", "email");
    private static final double SECONDS = 120;

    private final Random random = new Random(7);
    private final MadeUpWords words = MadeUpWords.latin(random);
    private final List<String> givenNames = words.words(2_000, 2);
    private final List<String> familyNames = words.words(40_000, 3);
    private final List<String> cities = words.words(800, 2);

    private Crowd() {}

    static Figure measure() {
        return new Crowd().match();
    }

    private Figure match() {
        Table table = new Table(COLUMNS);
        List<Integer> people = new ArrayList<>();
        List<String> last = List.of();
        for (int record = 0; record < RECORDS; record++) {
            boolean isAgain = record > 0 && random.nextDouble() < AGAIN;
            last = isAgain ? withSlips(last) : person(record);
            people.add(isAgain ? people.getLast() : record);
            table.add(last);
        }
        int[] truth = people.stream().mapToInt(Integer::intValue).toArray();
        Score score = new Score();
        long began = System.nanoTime();
        Matching.of(table, COLUMNS)
                .matches(match -> score.found(truth[match.one()] == truth[match.other()]));
        double seconds = (System.nanoTime() - began) / 1e9;
        Labelled.pairs(truth, (one, other) -> score.label(true));
        return figure(score, seconds);
    }

    private static Figure figure(Score score, double seconds) {
        return new Figure(
                "a million",
                Map.of(
                        "precision", score.precision(),
                        "recall", score.recall(),
                        "f1", score.f1(),
                        "seconds", seconds),
                Columns.of(
                        String.format(
                                Locale.ROOT,
                                "precision %.4f, recall %.4f, F1 %.4f; %.1f s",
                                score.precision(),
                                score.recall(),
                                score.f1(),
                                seconds)),
                List.of(Goal.below(SECONDS, " s", seconds)));
    }

    /** As with real names, a few are had by many. */
    private String oneOf(List<String> words) {
        double skewed = random.nextDouble() * random.nextDouble();
        return words.get((int) (skewed * words.size()));
    }

    private List<String> person(int number) {
        String given = oneOf(givenNames);
        String family = oneOf(familyNames);
        return List.of(
                given,
                family,
                "%d-%02d-%02d"
                        .formatted(
                                1940 + random.nextInt(65),
                                1 + random.nextInt(12),
                                1 + random.nextInt(28)),
                oneOf(cities),
                "0" + (800_000_000L + random.nextInt(200_000_000)),
                given + "." + family + number % 997 + "@example.com");
    }

    /** Two fields differ: one by a letter, one is missing. */
    private List<String> withSlips(List<String> person) {
        List<String> again = new ArrayList<>(person);
        int slip = random.nextInt(again.size());
        again.set(slip, misspelt(again.get(slip)));
        again.set(random.nextInt(again.size()), "");
        return again;
    }

    private String misspelt(String value) {
        if (value.length() < 2) {
            return value;
        }
        int place = random.nextInt(value.length() - 1);
        return value.substring(0, place) + value.substring(place + 1);
    }
}
