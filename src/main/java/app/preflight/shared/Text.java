package app.preflight.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rules on what a person may write. */
public final class Text {

    private static final Pattern BREAKS = Pattern.compile("\\s*[\r\n\t]\\s*");

    private Text() {}

    /** Trimmed, zero-width spaces dropped, in the composed form, so that equal words are equal. */
    public static String clean(String text) {
        return Normalizer.normalize(
                        text.replace("\u200B", "").replace("\uFEFF", ""), Normalizer.Form.NFC)
                .strip();
    }

    /** The same on one line: a name pasted from elsewhere may have been broken. */
    public static String line(String text) {
        return BREAKS.matcher(clean(text)).replaceAll(" ");
    }

    /** The same of a text that may be left out; a blank one was. */
    public static Optional<String> line(Optional<String> text) {
        return text.map(Text::line).filter(line -> !line.isEmpty());
    }

    /**
     * Whether the text holds what cannot be stored or would deceive a reader: control characters
     * other than tab and line breaks, half of a surrogate pair, or marks that override the reading
     * direction.
     */
    public static boolean isUnsafe(String text) {
        return text.codePoints().anyMatch(Text::isUnsafe);
    }

    private static boolean isUnsafe(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        boolean halfPair = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return control || halfPair || direction;
    }

    /**
     * The form that searches compare: NFKC (it unifies the two spellings of Thai sara am) and lower
     * case.
     */
    public static String searchable(String text) {
        return Normalizer.normalize(clean(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
