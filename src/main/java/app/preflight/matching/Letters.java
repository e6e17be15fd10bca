package app.preflight.matching;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What different hands write differently and nobody means: width, case, accents, invisible marks.
 */
final class Letters {

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
        StringBuilder plain = new StringBuilder(form.length());
        form.codePoints().forEach(letter -> append(plain, letter));
        return plain.toString().strip().toLowerCase(Locale.ROOT);
    }

    /** Digits of any script, Thai ones above all, as ASCII. */
    private static void append(StringBuilder plain, int letter) {
        if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        } else if (letter > 127 && Character.isDigit(letter)) {
            plain.append(Character.digit(letter, 10));
        } else if (Character.getType(letter) != Character.FORMAT) {
            plain.appendCodePoint(letter);
        }
    }

    /** The letters, marks and digits of a text, with a space for whatever stands between them. */
    static String words(String text) {
        StringBuilder words = new StringBuilder(text.length());
        text.codePoints()
                .forEach(letter -> {
                    if (Character.isLetterOrDigit(letter) || isMarkOrNumber(letter)) {
                        words.appendCodePoint(letter);
                    } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                        words.append(' ');
                    }
                });
        return words.toString().strip();
    }

    private static boolean isMarkOrNumber(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER ->
                    true;
            default -> false;
        };
    }

    /** The ASCII digits alone. */
    static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.chars()
                .filter(letter -> letter >= '0' && letter <= '9')
                .forEach(digit -> digits.append((char) digit));
        return digits.toString();
    }

    static boolean hasThai(String text) {
        return text.chars().anyMatch(letter -> letter >= '\u0E00' && letter <= '\u0E7F');
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
