package app.preflight.tables;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of a workbook, out of its runs of different type. */
final class CellText {

    /** A character that markup cannot hold; a carriage return is {@code _x000D_}. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    static String read(XmlPart part, String outer) throws IOException {
        StringBuilder text = new StringBuilder();
        while (part.next() && !part.isEnd(outer)) {
            if (part.isStart("t")) {
                part.appendText("t", text);
            } else if (part.isStart("rPh")) {
                part.skip("rPh"); // How to pronounce it.
            }
        }
        return plain(text.toString());
    }

    static String plain(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(
                                Character.toString(Integer.parseInt(escape.group(1), 16))));
    }
}
