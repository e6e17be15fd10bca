package app.preflight.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether two names mean the same person or organisation, by nothing but the names: word by word,
 * each with its best counterpart, whatever the order. The poorest counterpart decides, since one
 * word that is another one makes another person of the same family.
 */
public final class NamePair {

    /** From here on the same is more likely than not; half of a word's letters are too few. */
    private static final double EVEN = 0.63;

    /** Keys have fewer letters, and none of them is there by habit of spelling. */
    private static final double EVEN_OF_KEYS = 0.75;

    private static final double STEEPNESS = 8;

    /** What words count that the other name lacks: people leave out some, organisations do not. */
    private static final double MISSING_OF_PERSON = 0.4;

    private static final double MISSING_OF_ORGANISATION = 1;

    private static final double SOUNDS_ALIKE = 0.7;
    private static final double INITIAL = 0.8;

    private final List<String> shorter;
    private final List<String> longer;

    private NamePair(List<String> one, List<String> other) {
        boolean isShorter = one.size() <= other.size();
        this.shorter = isShorter ? one : other;
        this.longer = new ArrayList<>(isShorter ? other : one);
    }

    public static double probability(String one, String other) {
        boolean isOrganisation = Names.isOrganisation(one) || Names.isOrganisation(other);
        String name = bare(one, isOrganisation);
        String otherName = bare(other, isOrganisation);
        return MatchKey.isNeeded(name, otherName)
                ? probability(
                        likeness(MatchKey.of(name), MatchKey.of(otherName), isOrganisation),
                        EVEN_OF_KEYS)
                : probability(likeness(name, otherName, isOrganisation), EVEN);
    }

    private static double probability(double likeness, double even) {
        return 1 / (1 + Math.exp(-STEEPNESS * (likeness - even)));
    }

    private static double likeness(String name, String otherName, boolean isOrganisation) {
        double missing = isOrganisation ? MISSING_OF_ORGANISATION : MISSING_OF_PERSON;
        return WordSets.areSpacedOtherwise(name, otherName)
                ? 1
                : new NamePair(Names.list(name), Names.list(otherName)).likeness(missing);
    }

    private static String bare(String name, boolean isOrganisation) {
        return isOrganisation ? Names.organisation(name) : Names.person(name);
    }

    private double likeness(double missing) {
        double poorest = 1;
        int letters = longer.stream().mapToInt(String::length).sum();
        for (String word : shorter) {
            poorest = Math.min(poorest, likeness(word, takeCounterpart(word)));
        }
        double left = longer.stream().mapToInt(String::length).sum();
        return shorter.isEmpty() ? 0 : poorest - missing * left / letters;
    }

    private String takeCounterpart(String word) {
        int best = 0;
        for (int index = 1; index < longer.size(); index++) {
            if (likeness(word, longer.get(index)) > likeness(word, longer.get(best))) {
                best = index;
            }
        }
        return longer.remove(best);
    }

    private static double likeness(String one, String other) {
        boolean beginsAlike = one.charAt(0) == other.charAt(0);
        if (Math.min(one.length(), other.length()) == 1 && !one.equals(other)) {
            return beginsAlike ? INITIAL : 0;
        }
        int length = Math.max(one.length(), other.length());
        double likeness = 1 - (double) Edits.between(one, other, length) / length;
        boolean soundsAlike = beginsAlike && MatchKey.sound(one).equals(MatchKey.sound(other));
        return soundsAlike ? Math.max(likeness, SOUNDS_ALIKE) : likeness;
    }
}
