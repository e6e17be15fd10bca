package app.preflight.matching;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the records of a table that mean the same, without being shown any example. The same table
 * always gives the same answer. Where a table says what a lead says, and nothing else, its records
 * are weighed as the check of a lead weighs them; else what its columns are worth is learnt from
 * them.
 */
public final class Matching {

    /** The same evidence may come to a little more in another order. */
    private static final double ROUNDING = 1e-9;

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
        Model model =
                LeadColumns.of(table, columns)
                        .<Model>map(lead -> lead.model(table))
                        .orElseGet(() -> LearntModel.of(fields, blocking, table.size()));
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
        return model.fields();
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
        String reasons = String.join("; ", model.reasons(one, other));
        return logOdds >= united - ROUNDING
                ? new Match(one, other, Model.probability(logOdds), reasons)
                : new Match(
                        one, other, Model.probability(united), reasons + "; others of the cluster");
    }

    /** For each record the first of its cluster. */
    public int[] clusters() {
        int[] firsts = new int[records];
        Arrays.setAll(firsts, record -> clusters.with(record)[0]);
        return firsts;
    }
}
