package app.preflight.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the records of a table that mean the same, without being shown any example. The same table
 * always gives the same answer.
 */
public final class Matching {

    private static final double LN_2 = Math.log(2);

    private final Model model;
    private final double priorLogOdds;
    private final Clusters clusters;
    private final int records;

    private Matching(Model model, double priorLogOdds, Clusters clusters, int records) {
        this.model = model;
        this.priorLogOdds = priorLogOdds;
        this.clusters = clusters;
        this.records = records;
    }

    /**
     * @param columns those to compare; of what one says that another says too, one is left out
     */
    public static Matching of(Table table, List<String> columns) {
        List<Field> fields = Fields.of(table, columns);
        Blocking blocking = new Blocking(fields, table.size());
        Training training = new Training(fields, table.size());
        Shares others = training.others();
        Shares matches = training.matches(Rule.whole(blocking.rules()).toList(), others);
        Model model = new Model(fields, matches, others);
        Candidates candidates = Candidates.of(model, blocking, table.size());
        return new Matching(
                model,
                candidates.priorLogOdds(),
                Clusters.of(model, candidates, table.size()),
                table.size());
    }

    /** The pairs that are compared at all, each once. */
    public static Compared compared(Table table, List<String> columns) {
        PairList pairs = new PairList();
        new Blocking(Fields.of(table, columns), table.size())
                .pairs((one, other) -> {
                    pairs.add(one, other);
                    return true;
                });
        return new Compared(pairs.distinct());
    }

    /** What was compared, by its kind, for people: {@code surname (name)}. */
    public List<String> fields() {
        return model.fields().stream()
                .map(field -> field.name() + " (" + field.kind().code() + ")")
                .toList();
    }

    /** All that are likelier than not, in the order of the records. */
    public void matches(Consumer<Match> consumer) {
        for (int one = 0; one < records; one++) {
            for (int other : clusters.with(one)) {
                if (other > one) {
                    consumer.accept(match(one, other));
                }
            }
        }
    }

    private Match match(int one, int other) {
        double logOdds = priorLogOdds + model.weight(one, other);
        double united = clusters.unitedBy(one, other);
        String reasons = reasons(one, other);
        return logOdds >= united
                ? new Match(one, other, Model.probability(logOdds), reasons)
                : new Match(
                        one, other, Model.probability(united), reasons + "; others of the cluster");
    }

    private record Reason(String words, double weight) {}

    /** The weightiest first. */
    private String reasons(int one, int other) {
        return IntStream.range(0, model.fields().size())
                .filter(field -> model.isEvidence(field, one, other))
                .mapToObj(field -> reason(field, one, other))
                .sorted(Comparator.comparingDouble(reason -> -Math.abs(reason.weight())))
                .map(Reason::words)
                .collect(Collectors.joining("; "));
    }

    private Reason reason(int index, int one, int other) {
        Field field = model.fields().get(index);
        double weight = model.weight(index, one, other);
        String words =
                String.format(
                        Locale.ROOT,
                        "%s %s %+.1f",
                        field.name(),
                        field.compare(one, other).words(),
                        weight / LN_2);
        return new Reason(words, weight);
    }

    /** For each record the first of its cluster. */
    public int[] clusters() {
        int[] firsts = new int[records];
        Arrays.setAll(firsts, record -> clusters.with(record)[0]);
        return firsts;
    }
}
