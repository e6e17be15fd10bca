package app.preflight.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What two names of persons say, word by word, each with its best counterpart, whatever the order.
 * A rare word tells more than a common one. The shares are about those that {@link Training} learns
 * from three published files of persons (febrl3, fake_1000, historical people): of the words of one
 * person 0.5 to 0.8 are the same and 0.1 to 0.25 near, 0.02 to 0.15 are different.
 */
final class NameEvidence {

    private static final double SAME = 0.7;

    /** About as many have a word that is near as have the word itself. */
    private static final double NEAR = 0.17;

    /** In two scripts no word is the same, and hardly another has its sound. */
    private static final double SOUNDING_ALIKE = 0.8 / 1.5;

    private static final double ALIKE_BITS = 3.5;

    /** Learnt it is about nought; but siblings, who have such names, often work together. */
    private static final double PARTLY_BITS = -1;

    private static final double DIFFERENT_BITS = -5;

    /** Only half of one name is known, which many share. */
    private static final double ALONE_BITS = -1.6;

    /** One word that is another one makes another person of the family, as in {@link NamePair}. */
    private static final double MOST_OF_ANOTHER = 0;

    /** Others of the same whole name: its words are not independent, for names have fashions. */
    private static final double NAMESAKES = 0.05;

    private final Commonness commonness;
    private Level level = Level.SAME;
    private double bits;

    private NameEvidence(Commonness commonness) {
        this.commonness = commonness;
    }

    static Reason of(Commonness commonness, List<String> one, List<String> other) {
        boolean isShorter = one.size() <= other.size();
        NameEvidence evidence = new NameEvidence(commonness);
        evidence.compare(isShorter ? one : other, new ArrayList<>(isShorter ? other : one));
        boolean isAnother = evidence.level.compareTo(Level.PARTLY) >= 0;
        double most =
                isAnother ? MOST_OF_ANOTHER : Weights.log2(commonness.population() / NAMESAKES);
        return new Reason(
                Trait.NAME, evidence.level, Math.clamp(evidence.bits, DIFFERENT_BITS, most));
    }

    private void compare(List<String> shorter, List<String> left) {
        if (shorter.size() < Math.min(2, left.size())) {
            bits += ALONE_BITS;
            level = Level.ALIKE;
        }
        for (String word : shorter) {
            String counterpart = counterpart(word, left);
            left.remove(counterpart);
            add(word, counterpart);
        }
    }

    private static String counterpart(String word, List<String> left) {
        return left.stream()
                .min(Comparator.comparing(other -> Trait.NAME.level(word, other)))
                .orElseThrow();
    }

    private void add(String word, String other) {
        Level found = Trait.NAME.level(word, other);
        level = found.compareTo(level) > 0 ? found : level;
        bits +=
                switch (found) {
                    case SAME -> Weights.log2(SAME / commonness.share(word, other));
                    case NEAR -> Weights.log2(near(word, other) / commonness.share(word, other));
                    case ALIKE -> ALIKE_BITS;
                    case PARTLY -> PARTLY_BITS;
                    case SWAPPED, DIFFERENT, MISSING -> DIFFERENT_BITS;
                };
    }

    private static double near(String word, String other) {
        boolean soundsAlike =
                MatchKey.isNeeded(word, other) && MatchKey.of(word).equals(MatchKey.of(other));
        return soundsAlike ? SOUNDING_ALIKE : NEAR;
    }
}
