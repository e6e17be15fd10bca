package app.preflight.tables;

import app.preflight.tables.Styles.NumberStyle;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** What is stored in the cells of a workbook, as a person sees it there; dates as ISO 8601. */
record CellValues(Styles styles, Optional<SharedStrings> texts, boolean from1904)
        implements Closeable {

    /**
     * @param type as ECMA-376 has it in 18.18.11
     */
    String value(String type, int style, String stored) throws IOException {
        if (stored.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> sharedText(Numbers.whole(stored));
            case "str" -> CellText.plain(stored);
            case "inlineStr" -> stored;
            case "b" -> stored.equals("1") ? "true" : "false";
            case "d" -> stored.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "");
            case "e" -> "";
            default -> number(styles.style(style), stored);
        };
    }

    private String sharedText(int number) throws IOException {
        return texts.orElseThrow(() -> new Unusable(Problem.Kind.DAMAGED)).text(number);
    }

    private String number(NumberStyle style, String stored) {
        return style.date()
                ? Numbers.date(stored, from1904)
                : Numbers.plain(stored, style.digits());
    }

    @Override
    public void close() {
        texts.ifPresent(SharedStrings::close);
    }
}
