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
final class Model {

    private final List<Field> fields;
    private final double[][] weights;
    private final double[] same;
    private final double[] unlike;
    private final int[] quickestFirst;

    Model(List<Field> fields, Shares matches, Shares others) {
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

    /** Where values are few, their likeness is remembered. */
    private static int[] quickestFirst(List<Field> fields) {
        return IntStream.range(0, fields.size())
                .boxed()
                .sorted(Comparator.comparingInt(field -> fields.get(field).values().size()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** All evidence together: ln of how much likelier the two are of the same than before. */
    double weight(int one, int other) {
        double sum = 0;
        for (int field = 0; field < weights.length; field++) {
            sum += weight(field, one, other);
        }
        return sum;
    }

    /**
     * Whether all evidence together comes to that. Most pairs can be told by a few fields, for what
     * the rest can bring at best is known.
     */
    boolean reaches(double least, int one, int other) {
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

    double weight(int index, int one, int other) {
        Field field = fields.get(index);
        Level level = field.compare(one, other);
        return switch (level) {
            case MISSING -> 0;
            case SAME -> same[index] - Math.log(field.frequency(one));
            case NEAR, ALIKE, PARTLY, SWAPPED, DIFFERENT -> weights[index][level.place()];
        };
    }

    boolean isEvidence(int index, int one, int other) {
        return !fields.get(index).isMissing(one) && !fields.get(index).isMissing(other);
    }

    List<Field> fields() {
        return fields;
    }

    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
