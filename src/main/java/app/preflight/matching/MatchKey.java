package app.preflight.matching;

import org.apache.commons.codec.language.Metaphone;

/**
 * What a name is compared by where it was written in two scripts, or by ear. The one place where
 * names of other scripts are to be brought into Latin letters.
 */
final class MatchKey {

    private static final char BEYOND_LATIN = '\u0250';

    private MatchKey() {}

    /**
     * @param words a normalised name
     */
    static String of(String words) {
        return words;
    }

    /** How it sounds in English; a script that English is not written in stays as it is. */
    static String sound(String words) {
        String key = of(words).replace(" ", "");
        String sound = new Metaphone().metaphone(key);
        return sound.isEmpty() ? key : sound;
    }

    /** Two names in one script are compared as they stand; else by their keys. */
    static boolean isNeeded(String one, String other) {
        return isLatin(one) != isLatin(other);
    }

    /** By its first letter: a name is in one script. */
    private static boolean isLatin(String words) {
        for (int index = 0; index < words.length(); index++) {
            char letter = words.charAt(index);
            if (Character.isLetter(letter)) {
                return letter < BEYOND_LATIN;
            }
        }
        return true;
    }
}
