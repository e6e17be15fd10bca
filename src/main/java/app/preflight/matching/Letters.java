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
        int place = 0;
        while (place < form.length()) {
            int letter = form.codePointAt(place);
            append(plain, letter);
            place += Character.charCount(letter);
        }
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
        int place = 0;
        while (place < text.length()) {
            int letter = text.codePointAt(place);
            if (Character.isLetterOrDigit(letter) || isMarkOrNumber(letter)) {
                words.appendCodePoint(letter);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
            place += Character.charCount(letter);
        }
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
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (letter >= '0' && letter <= '9') {
                digits.append(letter);
            }
        }
        return digits.toString();
    }

    static boolean hasThai(String text) {
        for (int place = 0; place < text.length(); place++) {
            if (isThai(text.charAt(place))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isThai(char letter) {
        return letter >= '\u0E00' && letter <= '\u0E7F';
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

    /** Without the accents of scripts whose letters are read without them too. */
    static String bare(String plain) {
        if (isUnaccented(plain)) {
            return plain;
        }
        String apart = Normalizer.normalize(plain, Normalizer.Form.NFD);
        String bare = LATIN_ACCENT.matcher(apart).replaceAll("");
        for (String[] letter : LATIN) {
            bare = bare.replace(letter[0], letter[1]);
        }
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    /** The marks on Thai letters are no accents. */
    private static boolean isUnaccented(String plain) {
        for (int place = 0; place < plain.length(); place++) {
            char letter = plain.charAt(place);
            if (letter >= 128 && !isThai(letter)) {
                return false;
            }
        }
        return true;
    }
}
