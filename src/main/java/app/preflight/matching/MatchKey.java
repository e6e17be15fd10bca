package app.preflight.matching;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.Metaphone;

/** What a name is compared by where it was written in two scripts, or by ear. */
final class MatchKey {

    private static final char BEYOND_LATIN = '\u0250';

    /** Threads may write over one another: each entry is whole, and true for ever. */
    private static final Heard[] HEARD = new Heard[1 << 12];

    static {
        Arrays.fill(HEARD, new Heard("", ""));
    }

    private record Heard(String word, String key) {}

    private MatchKey() {}

    /**
     * The same for Thai letters and for the Latin ones that Thais write them in.
     *
     * @param words a normalised name
     */
    static String of(String words) {
        return Names.list(words).stream().map(MatchKey::ofWord).collect(Collectors.joining(" "));
    }

    /** Names are made of the same words again and again: what was heard lately is remembered. */
    private static String ofWord(String word) {
        int place = word.hashCode() & HEARD.length - 1;
        Heard heard = HEARD[place];
        if (!heard.word().equals(word)) {
            heard = new Heard(word, heard(word));
            HEARD[place] = heard;
        }
        return heard.key();
    }

    /** A number has no sound. */
    private static String heard(String word) {
        String key = RomanisationKey.of(word);
        return key.isEmpty() ? word : key;
    }

    /** How it sounds, in English or in Thai. */
    static String sound(String words) {
        String word = words.replace(" ", "");
        String sound = isLatin(words) ? new Metaphone().metaphone(word) : ofWord(word);
        return sound.isEmpty() ? word : sound;
    }

    /** Two names in one script are compared as they stand; else by their keys. */
    static boolean isNeeded(String one, String other) {
        return isLatin(one) != isLatin(other);
    }

    /** By its first letter: a name is in one script. */
    static boolean isLatin(String words) {
        for (int index = 0; index < words.length(); index++) {
            char letter = words.charAt(index);
            if (Character.isLetter(letter)) {
                return letter < BEYOND_LATIN;
            }
        }
        return true;
    }
}
