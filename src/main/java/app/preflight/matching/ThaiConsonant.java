package app.preflight.matching;

/** What a consonant sounds like at the beginning and at the end of a syllable. */
final class ThaiConsonant {

    private static final String FIRST = "ก";

    /** From ก to ฮ, in the order of the alphabet; ฤ and ฦ stand among them and are vowels. */
    private static final String[] INITIAL = {
        "k", "kh", "kh", "kh", "kh", "kh", "ng", "ch", "ch", "ch", "s", "ch", "y", "d", "t", "th",
        "th", "th", "n", "d", "t", "th", "th", "th", "n", "b", "p", "ph", "f", "ph", "f", "ph", "m",
        "y", "r", "", "l", "", "w", "s", "s", "s", "h", "l", "", "h"
    };

    private static final String[] FINAL = {
        "k", "k", "k", "k", "k", "k", "ng", "t", "", "t", "t", "", "n", "t", "t", "t", "t", "t",
        "n", "t", "t", "t", "t", "t", "n", "p", "p", "", "p", "p", "p", "p", "m", "i", "n", "", "n",
        "", "o", "t", "t", "t", "", "n", "", ""
    };

    private ThaiConsonant() {}

    static String initial(char letter) {
        return INITIAL[letter - FIRST.charAt(0)];
    }

    /** Empty where the letter ends no syllable. */
    static String last(char letter) {
        return FINAL[letter - FIRST.charAt(0)];
    }

    static boolean isSonorant(char letter) {
        return "งญณนมยรลวฬ".indexOf(letter) >= 0;
    }
}
