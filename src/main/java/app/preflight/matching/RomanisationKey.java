package app.preflight.matching;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
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

    /** A consonant alone, a vowel alone, or two letters for one sound. */
    private static final Pattern SOUND = Pattern.compile("tch|[cskptdbg]h|ck|ng|[a-z]");

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private static final String VOWEL = "[aeiou]";

    /** With the glides that end one. */
    private static final String VOWELS = "aeiouYW";

    /** Said by nobody: r and h that only lengthen the vowel before them, as in Porn and Bah. */
    private static final Pattern LENGTHENING =
            Pattern.compile("(?<=" + VOWEL + ")[rh](?!" + VOWEL + ")");

    /** y and w as the end of a vowel, as in Jay and Kaew, or y in its place. */
    private static final Pattern GLIDE =
            Pattern.compile("(?<=" + VOWEL + ")([yw])(?!" + VOWEL + ")");

    private static final Pattern Y = Pattern.compile("y(?!" + VOWEL + ")");

    private static final Pattern PARTS = Pattern.compile("[" + VOWELS + "]+|[^" + VOWELS + "]+");

    private RomanisationKey() {}

    /** Of Latin letters, Thai ones or both; empty where there are none. */
    public static String of(String name) {
        String latin = Normalizer.normalize(Romanisation.of(name), Normalizer.Form.NFD);
        String plain = ACCENTS.matcher(latin).replaceAll("").toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder();
        NO_LETTERS.splitAsStream(plain).forEach(word -> append(key, word));
        return key.toString();
    }

    private static void append(StringBuilder key, String word) {
        String marked = LENGTHENING.matcher(word).replaceAll("");
        marked = GLIDE.matcher(marked).replaceAll(glide -> glide.group().toUpperCase(Locale.ROOT));
        marked = Y.matcher(marked).replaceAll("i");
        int end = marked.length();
        for (MatchResult part : PARTS.matcher(marked).results().toList()) {
            if (VOWELS.indexOf(part.group().charAt(0)) >= 0) {
                key.append(RomanisationVowels.fold(part.group()));
            } else {
                List<String> sounds =
                        SOUND.matcher(part.group()).results().map(MatchResult::group).toList();
                RomanisationConsonants.append(key, sounds, part.start() == 0, part.end() == end);
            }
        }
    }
}
