package app.preflight.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One key for the many ways in which Thais write a name in Latin letters, and for its Thai letters:
 * "Somchai Jaidee" and สมชาย ใจดี are both sOmcAYcAYdI.
 *
 * <p>Small letters are consonants, capitals are vowels. Aspiration, length, doubled letters, r for
 * l and what Thai does not say at the end of a syllable are gone. Names that sound alike may share
 * a key, and a name may be a letter or two away from its own: whoever compares allows for that.
 */
public final class RomanisationKey {

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private RomanisationKey() {}

    /** Of Latin letters, Thai ones or both; empty where there are none. */
    public static String of(String name) {
        StringBuilder key = new StringBuilder();
        NO_LETTERS.splitAsStream(latin(name)).forEach(word -> append(key, word));
        return key.toString();
    }

    private static String latin(String name) {
        String latin = isAscii(name) ? name : Romanisation.of(name);
        return (isAscii(latin) ? latin : withoutAccents(latin)).toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int place = 0; place < text.length(); place++) {
            if (text.charAt(place) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String withoutAccents(String latin) {
        String apart = Normalizer.normalize(latin, Normalizer.Form.NFD);
        return ACCENTS.matcher(apart).replaceAll("");
    }

    private static void append(StringBuilder key, String word) {
        String spoken = withGlides(withoutLengthening(word));
        int start = 0;
        while (start < spoken.length()) {
            int end = endOfPart(spoken, start);
            String part = spoken.substring(start, end);
            if (isVowelOrGlide(part.charAt(0))) {
                key.append(RomanisationVowels.fold(part));
            } else {
                RomanisationConsonants.append(
                        key, sounds(part), start == 0, end == spoken.length());
            }
            start = end;
        }
    }

    /** Said by nobody: r and h that only lengthen the vowel before them, as in Porn and Bah. */
    private static String withoutLengthening(String word) {
        StringBuilder said = new StringBuilder(word.length());
        for (int place = 0; place < word.length(); place++) {
            char letter = word.charAt(place);
            if ((letter != 'r' && letter != 'h') || !endsVowel(word, place)) {
                said.append(letter);
            }
        }
        return said.toString();
    }

    /** Capitals for y and w as the end of a vowel, as in Jay and Kaew; y in its place is i. */
    private static String withGlides(String word) {
        StringBuilder marked = new StringBuilder(word.length());
        for (int place = 0; place < word.length(); place++) {
            char letter = word.charAt(place);
            if ((letter == 'y' || letter == 'w') && endsVowel(word, place)) {
                marked.append(Character.toUpperCase(letter));
            } else {
                marked.append(letter == 'y' && !isVowel(word, place + 1) ? 'i' : letter);
            }
        }
        return marked.toString();
    }

    /** Whether a letter stands behind a vowel and before none. */
    private static boolean endsVowel(String word, int place) {
        return isVowel(word, place - 1) && !isVowel(word, place + 1);
    }

    private static boolean isVowel(String word, int place) {
        return place >= 0 && place < word.length() && "aeiou".indexOf(word.charAt(place)) >= 0;
    }

    /** Glides count as what they end. */
    private static boolean isVowelOrGlide(char letter) {
        return "aeiouYW".indexOf(letter) >= 0;
    }

    /** Vowels, or consonants, as many as stand together. */
    private static int endOfPart(String word, int start) {
        boolean vowels = isVowelOrGlide(word.charAt(start));
        int end = start + 1;
        while (end < word.length() && isVowelOrGlide(word.charAt(end)) == vowels) {
            end++;
        }
        return end;
    }

    private static List<String> sounds(String consonants) {
        List<String> sounds = new ArrayList<>();
        int start = 0;
        while (start < consonants.length()) {
            int end = start + lengthOfSound(consonants, start);
            sounds.add(consonants.substring(start, end));
            start = end;
        }
        return sounds;
    }

    /** Of a consonant alone, or of two or three letters for one sound. */
    private static int lengthOfSound(String consonants, int start) {
        if (consonants.startsWith("tch", start)) {
            return 3;
        }
        boolean isAspirated =
                consonants.startsWith("h", start + 1)
                        && "cskptdbg".indexOf(consonants.charAt(start)) >= 0;
        return isAspirated
                        || consonants.startsWith("ck", start)
                        || consonants.startsWith("ng", start)
                ? 2
                : 1;
    }
}
