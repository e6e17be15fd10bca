package app.preflight.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the styles of a workbook make of a number: a date, or a code of so many digits. */
final class Styles {

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<NumberStyle> styles = new ArrayList<>();

    /**
     * @param digits the least; leading noughts are part of a code
     */
    record NumberStyle(boolean date, int digits) {

        static final NumberStyle PLAIN = new NumberStyle(false, 0);

        static NumberStyle of(int id, String format) {
            boolean zeros = format.matches("0{2,40}");
            return new NumberStyle(isDate(id, format), zeros ? format.length() : 0);
        }

        /** The numbers of built-in formats are those of ECMA-376 part 1, 18.8.30. */
        private static boolean isDate(int id, String format) {
            boolean builtIn =
                    isBetween(id, 14, 22)
                            || isBetween(id, 27, 36)
                            || isBetween(id, 45, 47)
                            || isBetween(id, 50, 58)
                            || isBetween(id, 71, 81);
            return builtIn || hasDateLetters(format);
        }

        private static boolean isBetween(int id, int first, int last) {
            return id >= first && id <= last;
        }

        /** Letters in quotes and brackets are no part of it; in [h] they count hours, not dates. */
        private static boolean hasDateLetters(String format) {
            String plain = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\\\.|[_*].", "");
            return !plain.matches(".*\\[[hms]+].*")
                    && plain.replaceAll("\\[[^]]*]", "").matches("(?!general).*[dmyhsb].*");
        }
    }

    static Styles none() {
        return new Styles();
    }

    static Styles read(XmlPart part) throws IOException {
        Styles read = new Styles();
        while (part.next() && !part.isEnd("cellXfs")) {
            if (part.isStart("numFmt")) {
                read.formats.put(
                        Numbers.whole(part.required("numFmtId")), part.required("formatCode"));
            } else if (part.isStart("cellXfs")) {
                read.readStyles(part);
                return read;
            }
        }
        return read;
    }

    private void readStyles(XmlPart part) throws IOException {
        while (part.findStart("xf", "cellXfs")) {
            int id = Numbers.whole(part.attribute("numFmtId").orElse("0"));
            styles.add(NumberStyle.of(id, formats.getOrDefault(id, "")));
        }
    }

    NumberStyle style(int index) {
        return index < styles.size() ? styles.get(index) : NumberStyle.PLAIN;
    }
}
