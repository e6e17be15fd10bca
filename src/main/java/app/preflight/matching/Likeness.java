package app.preflight.matching;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How alike two normalised values of a kind are. That they are not equal is known already. */
final class Likeness {

    private static final int DATE_LENGTH = 8;
    private static final int LOCAL_PHONE = 7;

    /** Winkler's own measures of what a typing error leaves alike. */
    private static final double NEAR = 0.92;

    private static final double ALIKE = 0.85;
    private static final double PARTLY = 0.75;

    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

    private Likeness() {}

    static Level of(Kind kind, String one, String other) {
        return switch (kind) {
            case EMAIL -> emails(one, other);
            case PHONE -> phones(one, other);
            case DATE -> dates(one, other);
            case TAX_NUMBER, ZIP, CODE -> codes(one, other);
            case NAME, PROVINCE -> names(one, other);
            case ORGANISATION -> organisations(one, other);
            case WEBSITE, TEXT -> words(one, other);
        };
    }

    private static Level emails(String one, String other) {
        if (Edits.between(one, other, 2) <= 2) {
            return Level.NEAR;
        }
        String local = Emails.local(one);
        String otherLocal = Emails.local(other);
        if (local.equals(otherLocal)) {
            return Level.ALIKE;
        }
        boolean isAlike =
                mostJaroWinkler(local, otherLocal) > ALIKE
                        && JARO_WINKLER.apply(local, otherLocal) > ALIKE;
        return isAlike ? Level.PARTLY : Level.DIFFERENT;
    }

    private static Level phones(String one, String other) {
        if (tail(one).equals(tail(other))) {
            return Level.NEAR;
        }
        return Edits.between(one, other, 1) == 1 ? Level.ALIKE : Level.DIFFERENT;
    }

    /** Without country and area. */
    private static String tail(String number) {
        return number.substring(Math.max(0, number.length() - LOCAL_PHONE));
    }

    private static Level dates(String one, String other) {
        if (one.length() != DATE_LENGTH || other.length() != DATE_LENGTH) {
            return Edits.between(one, other, 1) == 1 ? Level.NEAR : Level.DIFFERENT;
        }
        boolean year = one.regionMatches(0, other, 0, 4);
        boolean month = one.regionMatches(4, other, 4, 2);
        boolean day = one.regionMatches(6, other, 6, 2);
        int digits = differing(one, other);
        if (digits == 1 || (year && isTurned(one, other)) || isSwap(one, other, digits)) {
            return Level.NEAR;
        }
        if (digits == 2 || (year && (month || day)) || (month && day)) {
            return Level.ALIKE;
        }
        return year ? Level.PARTLY : Level.DIFFERENT;
    }

    private static int differing(String one, String other) {
        int digits = 0;
        for (int place = 0; place < DATE_LENGTH; place++) {
            digits += one.charAt(place) == other.charAt(place) ? 0 : 1;
        }
        return digits;
    }

    private static boolean isSwap(String one, String other, int differing) {
        return differing == 2 && Edits.between(one, other, 1) == 1;
    }

    /** Day and month changed places. */
    private static boolean isTurned(String one, String other) {
        return one.regionMatches(4, other, 6, 2) && one.regionMatches(6, other, 4, 2);
    }

    private static Level codes(String one, String other) {
        int edits = Edits.between(one, other, 2);
        if (edits == 1) {
            return Level.NEAR;
        }
        int half = (Math.min(one.length(), other.length()) + 1) / 2;
        if (half > 1 && one.regionMatches(0, other, 0, half)) {
            return Level.ALIKE;
        }
        boolean isLong = Math.min(one.length(), other.length()) > 4;
        return edits == 2 && isLong ? Level.PARTLY : Level.DIFFERENT;
    }

    private static Level names(String one, String other) {
        if (!MatchKey.isNeeded(one, other)) {
            return words(one, other);
        }
        String key = MatchKey.of(one);
        String otherKey = MatchKey.of(other);
        return key.equals(otherKey) ? Level.NEAR : words(key, otherKey);
    }

    /** Companies are told apart by less than persons: nearly the same is one slip, no more. */
    private static Level organisations(String one, String other) {
        Level level = names(one, other);
        if (level != Level.NEAR) {
            return level;
        }
        boolean inTwoScripts = MatchKey.isNeeded(one, other);
        String letters = inOnePiece(inTwoScripts ? MatchKey.of(one) : one);
        String others = inOnePiece(inTwoScripts ? MatchKey.of(other) : other);
        return Edits.between(letters, others, 1) > 1 ? Level.ALIKE : level;
    }

    private static String inOnePiece(String name) {
        return name.replace(" ", "");
    }

    private static Level words(String one, String other) {
        double shared = WordSets.shared(one, other);
        double most = mostJaroWinkler(one, other);
        if (shared == 0 && most < PARTLY) {
            return Level.DIFFERENT;
        }
        boolean isTyping =
                Math.min(one.length(), other.length()) > 2 && Edits.between(one, other, 1) == 1;
        if (isTyping || WordSets.areSpacedOtherwise(one, other)) {
            return Level.NEAR;
        }
        double similarity = most < PARTLY ? 0 : JARO_WINKLER.apply(one, other);
        if (similarity >= NEAR) {
            return Level.NEAR;
        }
        if (similarity >= ALIKE || isShortened(one, other) || shared == 1) {
            return Level.ALIKE;
        }
        return similarity >= PARTLY || shared > 0.3 ? Level.PARTLY : Level.DIFFERENT;
    }

    /** An initial, or the beginning of the name. */
    private static boolean isShortened(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    /**
     * What Jaro and Winkler's similarity cannot exceed, by the letters in common. It is several
     * times faster, and most pairs of words have too few.
     */
    private static double mostJaroWinkler(String one, String other) {
        double common = Edits.commonLetters(one, other);
        double jaro = (common / one.length() + common / other.length() + 1) / 3;
        int prefix = 0;
        int longest = Math.min(4, Math.min(one.length(), other.length()));
        while (prefix < longest && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + 0.1 * prefix * (1 - jaro);
    }
}
