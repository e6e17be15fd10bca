package app.preflight.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook, part by part. */
final class Xlsx {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String SECOND_SHEET = "xl/worksheets/sheet2.xml";
    static final String STYLES = "xl/styles.xml";
    static final String TEXTS = "xl/sharedStrings.xml";
    static final String WORKBOOK = "xl/workbook.xml";

    private static final String MAIN =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String TYPE =
            "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** With a sheet of these rows. */
    Xlsx(String rows) {
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r\" %sofficeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                        .formatted(TYPE));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships>
                <Relationship Id="r1" %sworksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="r2" %sworksheet" Target="/xl/worksheets/sheet2.xml"/>
                <Relationship Id="r3" %sstyles" Target="styles.xml"/>
                <Relationship Id="r4" %ssharedStrings" Target="sharedStrings.xml"/>
                </Relationships>\
                """
                        .formatted(TYPE, TYPE, TYPE, TYPE));
        sheets("<sheet name=\"People\" r:id=\"r1\"/><sheet name=\"Notes\" r:id=\"r2\"/>");
        parts.put(SHEET, sheet(rows));
        parts.put(SECOND_SHEET, sheet(""));
        styles("", "<xf numFmtId=\"0\"/>");
        parts.put(TEXTS, "<sst %s></sst>".formatted(MAIN));
    }

    Xlsx sheets(String sheets) {
        return workbook("<sheets>" + sheets + "</sheets>");
    }

    Xlsx workbook(String content) {
        return with(
                WORKBOOK,
                """
                <workbook %s
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">%s</workbook>\
                """
                        .formatted(MAIN, content));
    }

    static String sheet(String rows) {
        return "<worksheet %s><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows);
    }

    Xlsx styles(String formats, String styles) {
        return with(
                STYLES,
                "<styleSheet %s><numFmts>%s</numFmts><cellStyleXfs><xf/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
                        .formatted(MAIN, formats, styles));
    }

    Xlsx texts(String... items) {
        return with(
                TEXTS,
                "<sst %s><si>%s</si></sst>".formatted(MAIN, String.join("</si><si>", items)));
    }

    Xlsx with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    Xlsx without(String part) {
        parts.remove(part);
        return this;
    }

    Path write(Path folder) throws IOException {
        Path file = folder.resolve("people.xlsx");
        try (OutputStream bytes = Files.newOutputStream(file)) {
            open(bytes).close();
        }
        return file;
    }

    /** Goes on behind its parts. */
    ZipOutputStream open(OutputStream bytes) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(bytes);
        for (Map.Entry<String, String> part : parts.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        }
        return zip;
    }
}
