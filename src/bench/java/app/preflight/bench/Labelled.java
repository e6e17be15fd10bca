package app.preflight.bench;

import app.preflight.matching.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Published files with known duplicates, by what their names begin with.
 *
 * @param label the column that says which records are the same
 * @param aside columns that are not compared either
 * @param goal in F1
 */
record Labelled(String prefix, String label, Set<String> aside, double goal) {

    private static final List<Labelled> KNOWN =
            List.of(
                    new Labelled("febrl", "rec_id", Set.of("soc_sec_id"), 0.99),
                    new Labelled("fake_", "cluster", Set.of("unique_id"), 0.83),
                    new Labelled("historical", "cluster", Set.of("unique_id"), 0.76));

    /** Is told of each pair of records that are the same. */
    interface Pairs {
        void pair(int one, int other);
    }

    static Optional<Labelled> of(String file) {
        return KNOWN.stream().filter(known -> file.startsWith(known.prefix())).findFirst();
    }

    List<String> compared(Table table) {
        return table.names().stream()
                .filter(name -> !name.equals(label) && !aside.contains(name))
                .toList();
    }

    /** A number for each record, the same for the same. */
    int[] truth(Table table) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] truth = new int[table.size()];
        Arrays.setAll(
                truth,
                record ->
                        numbers.computeIfAbsent(
                                entity(table.value(label, record)), added -> numbers.size()));
        return truth;
    }

    /** Febrl writes {@code rec-223-org} and {@code rec-223-dup-0}. */
    private static String entity(String label) {
        return label.replaceFirst("-(org|dup-\\d+)$", "");
    }

    static void pairs(int[] truth, Pairs pairs) {
        Map<Integer, List<Integer>> same = new HashMap<>();
        for (int record = 0; record < truth.length; record++) {
            List<Integer> earlier =
                    same.computeIfAbsent(truth[record], unseen -> new ArrayList<>());
            for (int other : earlier) {
                pairs.pair(other, record);
            }
            earlier.add(record);
        }
    }
}
