package app.preflight.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What agreement and difference in each field are worth (Fellegi and Sunter 1969): a level's weight
 * is ln(m/u), where m is its share among matches and u among others. Agreement in a value is worth
 * the more the rarer the value is.
 */
final class LearntModel implements Model {

    private static final double LN_2 = Math.log(2);

    /** To find the share of matches that the weights themselves lead to. */
    private static final int ROUNDS = 20;

    private final List<Field> fields;
    private final double[][] weights;
    private final double[] same;
    private final double[] unlike;
    private final int[] quickestFirst;

    LearntModel(List<Field> fields, Shares matches, Shares others) {
        this.fields = fields;
        this.weights = new double[fields.size()][Shares.LEVELS];
        this.same = new double[fields.size()];
        this.unlike = new double[fields.size()];
        this.quickestFirst = quickestFirst(fields);
        for (int field = 0; field < fields.size(); field++) {
            same[field] = Math.log(matches.of(field, Level.SAME.place()));
            for (int level = 0; level < Shares.LEVELS; level++) {
                weights[field][level] =
                        Math.log(matches.of(field, level) / others.of(field, level));
            }
            unlike[field] = Arrays.stream(weights[field]).skip(1).max().orElse(0);
        }
    }

    /** Nobody labels a pair: how matches look and how others do is found in the records. */
    static LearntModel of(List<Field> fields, Blocking blocking, int records) {
        Training training = new Training(fields, records);
        Shares others = training.others();
        Shares matches = training.matches(Rule.whole(blocking.rules()).toList(), others);
        return new LearntModel(fields, matches, others);
    }

    /** Where values are few, their likeness is remembered. */
    private static int[] quickestFirst(List<Field> fields) {
        return IntStream.range(0, fields.size())
                .boxed()
                .sorted(Comparator.comparingInt(field -> fields.get(field).values().size()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public double weight(int one, int other) {
        double sum = 0;
        for (int field = 0; field < weights.length; field++) {
            sum += weight(field, one, other);
        }
        return sum;
    }

    /** Most pairs can be told by a few fields, for what the rest can bring at best is known. */
    @Override
    public boolean reaches(double least, int one, int other) {
        double bound = 0;
        for (int field = 0; field < weights.length; field++) {
            bound += best(field, one, other);
        }
        for (int field : quickestFirst) {
            bound += weight(field, one, other) - best(field, one, other);
            if (bound < least) {
                return false;
            }
        }
        return bound >= least;
    }

    /** Known without comparing letters. */
    private double best(int index, int one, int other) {
        Field field = fields.get(index);
        return field.areDifferent(one, other) ? unlike[index] : weight(index, one, other);
    }

    private double weight(int index, int one, int other) {
        Field field = fields.get(index);
        Level level = field.compare(one, other);
        return switch (level) {
            case MISSING -> 0;
            case SAME -> same[index] - Math.log(field.frequency(one));
            case NEAR, ALIKE, PARTLY, SWAPPED, DIFFERENT -> weights[index][level.place()];
        };
    }

    private boolean isEvidence(int index, int one, int other) {
        return !fields.get(index).isMissing(one) && !fields.get(index).isMissing(other);
    }

    @Override
    public double[] weights(int one, int other) {
        double[] each = new double[weights.length];
        Arrays.setAll(
                each,
                field -> isEvidence(field, one, other) ? weight(field, one, other) : Double.NaN);
        return each;
    }

    @Override
    public double priorLogOdds(double[] found, int records) {
        double all = (double) records * (records - 1) / 2;
        double logOdds = -Math.log(records);
        for (int round = 0; round < ROUNDS; round++) {
            double matches = 0.5;
            for (double weight : found) {
                matches += Model.probability(weight + logOdds);
            }
            double share = Math.min(matches / all, 0.5);
            logOdds = Math.log(share / (1 - share));
        }
        return logOdds;
    }

    @Override
    public List<String> reasons(int one, int other) {
        double[] each = weights(one, other);
        return IntStream.range(0, each.length)
                .filter(field -> !Double.isNaN(each[field]))
                .boxed()
                .sorted(Comparator.comparingDouble(field -> -Math.abs(each[field])))
                .map(field -> words(fields.get(field), one, other, each[field]))
                .toList();
    }

    private static String words(Field field, int one, int other, double weight) {
        return Reason.words(field.name(), field.compare(one, other), weight / LN_2);
    }

    @Override
    public List<String> fields() {
        return fields.stream()
                .map(field -> field.name() + " (" + field.kind().code() + ")")
                .toList();
    }
}
