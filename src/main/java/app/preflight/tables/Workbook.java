package app.preflight.tables;

import app.preflight.tables.Archive.Relation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An XLSX file (ECMA-376 part 1). Its lines are those of the first sheet that has any; hidden
 * sheets are passed over, for they hold what others look up.
 */
final class Workbook implements Source {

    private static final String USUAL_NAME = "/xl/workbook.xml";
    private static final long MOST_BYTES_OF_TEXTS = 1 << 29;
    private static final long MOST_BYTES_OF_A_SHEET = 1L << 32;

    private final Archive archive;
    private final List<Relation> relations;
    private final List<Sheet> sheets = new ArrayList<>();
    private final CellValues values;
    private final Iterator<Sheet> left;
    private Optional<SheetLines> current = Optional.empty();
    private boolean from1904;

    private record Sheet(String name, String part, boolean visible) {}

    static Workbook open(Path file, Path temporary) throws IOException {
        Archive archive = new Archive(file);
        try {
            return new Workbook(archive, temporary);
        } catch (IOException failure) {
            archive.close();
            throw failure;
        }
    }

    private Workbook(Archive archive, Path temporary) throws IOException {
        this.archive = archive;
        String workbook =
                archive.relations("/").stream()
                        .filter(relation -> relation.type().equals("officeDocument"))
                        .map(Relation::part)
                        .findFirst()
                        .orElse(USUAL_NAME);
        this.relations = archive.relations(workbook);
        try (XmlPart xml = archive.part(workbook, Archive.SMALL)) {
            read(xml);
        }
        this.left = sheets.stream().filter(Sheet::visible).toList().iterator();
        this.values = new CellValues(styles(), texts(temporary), from1904);
    }

    private void read(XmlPart xml) throws IOException {
        while (xml.next() && !xml.isEnd("sheets")) {
            if (xml.isStart("workbookPr")) {
                String date1904 = xml.attribute("date1904").orElse("0");
                from1904 = date1904.equals("1") || date1904.equals("true");
            } else if (xml.isStart("sheet")) {
                addSheet(xml);
            }
        }
    }

    /** There are sheets without cells, too: charts, dialogues. */
    private void addSheet(XmlPart xml) throws IOException {
        String id = xml.foreignAttribute("id");
        String name = xml.required("name");
        boolean visible = xml.attribute("state").orElse("visible").equals("visible");
        related("worksheet")
                .filter(relation -> relation.id().equals(id))
                .forEach(relation -> sheets.add(new Sheet(name, relation.part(), visible)));
    }

    private Stream<Relation> related(String type) {
        return relations.stream().filter(relation -> relation.type().equals(type));
    }

    private Styles styles() throws IOException {
        Optional<Relation> part = related("styles").findFirst();
        if (part.isEmpty()) {
            return Styles.none();
        }
        try (XmlPart xml = archive.part(part.get().part(), Archive.SMALL)) {
            return Styles.read(xml);
        }
    }

    private Optional<SharedStrings> texts(Path temporary) throws IOException {
        Optional<Relation> part = related("sharedStrings").findFirst();
        if (part.isEmpty()) {
            return Optional.empty();
        }
        try (XmlPart xml = archive.part(part.get().part(), MOST_BYTES_OF_TEXTS)) {
            return Optional.of(new SharedStrings(xml, temporary));
        }
    }

    List<String> sheets() {
        return sheets.stream().map(Sheet::name).toList();
    }

    @Override
    public Optional<Line> next() throws IOException {
        if (current.isPresent()) {
            return current.get().next();
        }
        while (left.hasNext()) {
            SheetLines lines = open(left.next());
            Optional<Line> first = lines.next();
            if (first.isPresent()) {
                current = Optional.of(lines);
                return first;
            }
            lines.close();
        }
        return Optional.empty();
    }

    private SheetLines open(Sheet sheet) throws IOException {
        return new SheetLines(archive.part(sheet.part(), MOST_BYTES_OF_A_SHEET), values);
    }

    /** Closes the sheet as well. */
    @Override
    public void close() throws IOException {
        try (archive) {
            values.close();
        }
    }
}
