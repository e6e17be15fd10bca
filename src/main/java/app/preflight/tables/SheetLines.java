package app.preflight.tables;

import app.preflight.tables.Problem.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of one sheet of a workbook. */
final class SheetLines implements Source {

    private final XmlPart xml;
    private final CellValues values;
    private int number;

    SheetLines(XmlPart xml, CellValues values) {
        this.xml = xml;
        this.values = values;
    }

    @Override
    public Optional<Line> next() throws IOException {
        while (xml.findStart("row", "sheetData")) {
            number = Numbers.whole(xml.attribute("r").orElse(String.valueOf(number + 1)));
            List<String> cells = cells();
            if (!cells.stream().allMatch(String::isEmpty)) {
                return Optional.of(new Line(number, cells));
            }
        }
        return Optional.empty();
    }

    /** Blank ones are left out in the file, and their neighbours say where they stand. */
    private List<String> cells() throws IOException {
        List<String> cells = new ArrayList<>();
        int column = -1;
        while (xml.findStart("c", "row")) {
            Optional<String> address = xml.attribute("r");
            column = address.isPresent() ? column(address.get()) : column + 1;
            String value = value().strip();
            if (!value.isEmpty()) {
                put(cells, Math.min(column, MOST_CELLS - 1), value);
            }
        }
        return cells;
    }

    /** Of {@code BC17} the 55th, counted from 0. */
    private static int column(String address) throws Unusable {
        int column = 0;
        int at = 0;
        while (at < Math.min(address.length(), 3) && Character.isLetter(address.charAt(at))) {
            column = column * 26 + address.charAt(at) - 'A' + 1;
            at++;
        }
        if (column < 1) {
            throw new Unusable(Kind.DAMAGED);
        }
        return column - 1;
    }

    private static void put(List<String> cells, int column, String value) {
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value);
    }

    private String value() throws IOException {
        String type = xml.attribute("t").orElse("n");
        int style = Numbers.whole(xml.attribute("s").orElse("0"));
        return values.value(type, style, stored());
    }

    /** A formula is left alone: what it came to stands behind it. */
    private String stored() throws IOException {
        String stored = "";
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("v")) {
                StringBuilder text = new StringBuilder();
                xml.appendText("v", text);
                stored = text.toString();
            } else if (xml.isStart("is")) {
                stored = CellText.read(xml, "is");
            } else if (xml.isStart("f")) {
                xml.skip("f");
            }
        }
        return stored;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
