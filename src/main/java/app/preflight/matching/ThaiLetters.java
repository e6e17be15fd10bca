package app.preflight.matching;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.regex.Pattern;

/** A run of Thai letters without its tone marks, and which consonants bore one. */
final class ThaiLetters {

    /** Past either end. */
    static final char NONE = '\0';

    static final char KILLED = '\u0E4C';

    private static final char CIRCLE = '\u0E4D';

    private static final String TONES = "\u0E48\u0E49\u0E4A\u0E4B";
    private static final String SIGNS_ON_CONSONANTS =
            "\u0E31\u0E34\u0E35\u0E36\u0E37\u0E38\u0E39\u0E47";
    private static final String SIGNS_AFTER = "\u0E30\u0E32\u0E33\u0E45";
    private static final String SIGNS_BEFORE = "เแโใไ";

    private static final Pattern SILENT =
            Pattern.compile("[\\u200B-\\u200D\\uFEFF\\u0E2F\\u0E3A\\u0E4E]");

    /** ำ as two characters, with a tone mark before, between or after the circle. */
    private static final Pattern AM =
            Pattern.compile("([" + TONES + "]?)\\u0E4D([" + TONES + "]?)\\u0E32");

    private final String letters;
    private final BitSet toned;

    private ThaiLetters(String letters, BitSet toned) {
        this.letters = letters;
        this.toned = toned;
    }

    /** One spelling where several look alike, and none of the marks that have no sound. */
    static String clean(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String sounding = SILENT.matcher(composed).replaceAll("");
        String joined =
                sounding.indexOf(CIRCLE) < 0
                        ? sounding
                        : AM.matcher(sounding).replaceAll("$1$2\u0E33");
        return joined.replace("เเ", "แ");
    }

    static ThaiLetters of(String run) {
        StringBuilder letters = new StringBuilder();
        BitSet toned = new BitSet();
        for (int index = 0; index < run.length(); index++) {
            char letter = run.charAt(index);
            if (TONES.indexOf(letter) >= 0) {
                toned.set(lastConsonant(letters));
            } else {
                letters.append(letter);
            }
        }
        return new ThaiLetters(letters.toString(), toned);
    }

    private static int lastConsonant(CharSequence letters) {
        int index = letters.length() - 1;
        while (index > 0 && !isConsonant(letters.charAt(index))) {
            index--;
        }
        return Math.max(index, 0);
    }

    int length() {
        return letters.length();
    }

    char at(int index) {
        return index >= 0 && index < letters.length() ? letters.charAt(index) : NONE;
    }

    boolean startsWith(String part, int index) {
        return letters.startsWith(part, index);
    }

    /** Whether the word is written here, with its tones. */
    boolean has(ThaiLetters word, int index) {
        return letters.startsWith(word.letters, index)
                && toned.get(index, index + word.length()).equals(word.toned);
    }

    boolean isToned(int index) {
        return toned.get(index);
    }

    boolean isConsonant(int index) {
        return isConsonant(at(index));
    }

    /** Whether the letter belongs to the consonant before it: a vowel sign, or a killing mark. */
    boolean isBound(int index) {
        char letter = at(index);
        return letter == KILLED || letter == 'ๅ' || isSign(index);
    }

    boolean isSign(int index) {
        char letter = at(index);
        return SIGNS_ON_CONSONANTS.indexOf(letter) >= 0 || SIGNS_AFTER.indexOf(letter) >= 0;
    }

    boolean isSignBefore(int index) {
        return SIGNS_BEFORE.indexOf(at(index)) >= 0;
    }

    static boolean isConsonant(char letter) {
        return letter >= 'ก' && letter <= 'ฮ' && letter != 'ฤ' && letter != 'ฦ';
    }

    @Override
    public String toString() {
        return letters;
    }
}
