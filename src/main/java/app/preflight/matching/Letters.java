package app.preflight.matching;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What different hands write differently and nobody means: width, case, accents, invisible marks.
 */
final class Letters {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u00AD]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LATIN_ACCENT =
            Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}])\\p{Mn}+");

    /** What a Latin letter of its own is written with where it is missing on the keyboard. */
    private static final String[][] LATIN = {
        {"ß", "ss"},
        {"æ", "ae"},
        {"œ", "oe"},
        {"ø", "o"},
        {"đ", "d"},
        {"ł", "l"},
        {"ı", "i"},
        {"þ", "th"},
        {"ð", "d"}
    };

    private Letters() {}

    /**
     * In compatibility form (NFKC also unites the two spellings of the Thai vowel am), without
     * zero-width spaces, with ASCII digits, in lower case, with single spaces.
     */
    static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        String form = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String visible = INVISIBLE.matcher(form).replaceAll("");
        return SPACE.matcher(digits(visible).toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static boolean isPlain(String text) {
        boolean afterSpace = true;
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter >= 127 || letter < ' ' || (letter >= 'A' && letter <= 'Z')) {
                return false;
            }
            if (letter == ' ' && afterSpace) {
                return false;
            }
            afterSpace = letter == ' ';
        }
        return text.isEmpty() || !afterSpace;
    }

    /** Digits of any script, Thai ones above all, as ASCII. */
    private static String digits(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints()
                .forEach(letter -> {
                    if (letter > 127 && Character.isDigit(letter)) {
                        ascii.append(Character.digit(letter, 10));
                    } else {
                        ascii.appendCodePoint(letter);
                    }
                });
        return ascii.toString();
    }

    /** Plain, and without the accents of scripts whose letters are read without them too. */
    static String bare(String text) {
        String plain = plain(text);
        if (plain.chars().allMatch(letter -> letter < 128)) {
            return plain;
        }
        String apart = Normalizer.normalize(plain, Normalizer.Form.NFD);
        String bare = LATIN_ACCENT.matcher(apart).replaceAll("");
        for (String[] letter : LATIN) {
            bare = bare.replace(letter[0], letter[1]);
        }
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }
}
