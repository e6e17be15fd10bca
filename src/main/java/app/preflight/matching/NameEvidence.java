package app.preflight.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

    /** A word in fifteen or so begins with it. */
    private static final double INITIAL_BITS = 2;

    /** Learnt it is about nought; but siblings, who have such names, often work together. */
    private static final double PARTLY_BITS = -1;

    private static final double DIFFERENT_BITS = -5;

    /** Only half of one name is known, which many share. */
    private static final double ALONE_BITS = -1.6;

    /** People leave out a middle name; each further word that one lacks may be another's. */
    private static final double LEFT_OUT_BITS = -1.4;

    /** One word that is another one makes another person of the family. */
    private static final double MOST_OF_ANOTHER = 0;

    /** Others of the same whole name: its words are not independent, for names have fashions. */
    private static final double NAMESAKES = 0.05;

    /** Of Arabic names, one of which is written for the other. */
    private static final Set<String> ARTICLES = Set.of("al", "el");

    private final Commonness commonness;
    private final List<String> asked;
    private final List<String> known;
    private Level level = Level.SAME;
    private double bits;

    private NameEvidence(Commonness commonness, List<String> asked, List<String> known) {
        this.commonness = commonness;
        this.asked = asked;
        this.known = known;
    }

    static Reason of(Commonness commonness, List<String> asked, List<String> known) {
        NameEvidence evidence = new NameEvidence(commonness, asked, known);
        boolean isShorter = asked.size() <= known.size();
        if (asked.size() != known.size() && inOnePiece(asked).equals(inOnePiece(known))) {
            evidence.level = Level.NEAR;
            evidence.bits = Double.MAX_VALUE;
        } else {
            evidence.compare(isShorter ? asked : known, new ArrayList<>(isShorter ? known : asked));
        }
        boolean isAnother = evidence.level.compareTo(Level.PARTLY) >= 0;
        double most =
                isAnother ? MOST_OF_ANOTHER : Weights.log2(commonness.population() / NAMESAKES);
        int leftOut = Math.max(0, Math.abs(asked.size() - known.size()) - 1);
        double bits = Math.min(evidence.bits, most) + leftOut * LEFT_OUT_BITS;
        return new Reason(Trait.NAME, evidence.level, Math.max(bits, DIFFERENT_BITS));
    }

    private static String inOnePiece(List<String> words) {
        return String.join("", words);
    }

    private void compare(List<String> shorter, List<String> left) {
        if (shorter.size() < Math.min(2, left.size())) {
            bits += ALONE_BITS;
            level = Level.ALIKE;
        }
        for (String word : shorter) {
            takeCounterpart(word, left);
        }
    }

    /** The word that is most like it. */
    private void takeCounterpart(String word, List<String> left) {
        int best = 0;
        Level found = Level.MISSING;
        for (int place = 0; place < left.size() && found != Level.SAME; place++) {
            Level next = level(word, left.get(place));
            if (next.compareTo(found) < 0) {
                best = place;
                found = next;
            }
        }
        add(found, word, left.remove(best));
    }

    private static Level level(String word, String other) {
        if (isInitial(word, other)) {
            return Level.ALIKE;
        }
        boolean areArticles = ARTICLES.contains(word) && ARTICLES.contains(other);
        return areArticles && !word.equals(other) ? Level.NEAR : Trait.NAME.level(word, other);
    }

    private static boolean isInitial(String word, String other) {
        return Math.min(word.length(), other.length()) == 1
                && !word.equals(other)
                && word.charAt(0) == other.charAt(0);
    }

    private void add(Level found, String word, String other) {
        level = found.compareTo(level) > 0 ? found : level;
        bits +=
                switch (found) {
                    case SAME -> Weights.log2(SAME / share(word, other));
                    case NEAR -> Weights.log2(near(word, other) / share(word, other));
                    case ALIKE -> isInitial(word, other) ? INITIAL_BITS : ALIKE_BITS;
                    case PARTLY -> PARTLY_BITS;
                    case SWAPPED, DIFFERENT, MISSING -> DIFFERENT_BITS;
                };
    }

    private double share(String word, String other) {
        return commonness.share(word, other, asked, known);
    }

    private static double near(String word, String other) {
        boolean soundsAlike =
                MatchKey.isNeeded(word, other) && MatchKey.of(word).equals(MatchKey.of(other));
        return soundsAlike ? SOUNDING_ALIKE : NEAR;
    }
}
