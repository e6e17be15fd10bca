package app.preflight.leads.imports;

import app.preflight.world.Answer;
import app.preflight.world.Caller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Somebody who sends files with leads, and waits for them. */
public final class Importing {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String RELATION =
            "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private Importing() {}

    /** The import's path. */
    static String begin(Caller caller, String query, String csv) {
        return begin(caller, query, csv, StandardCharsets.UTF_8);
    }

    static String begin(Caller caller, String query, String csv, Charset charset) {
        return "/imports/" + send(caller, query, csv.getBytes(charset)).expect(201).text("/id");
    }

    static Answer send(Caller caller, String query, byte[] file) {
        return caller.with("Content-Type", "application/octet-stream")
                .send("POST", "/imports" + query, BodyPublishers.ofByteArray(file));
    }

    /** Imports the file, and says what became of it. */
    static Answer all(Caller caller, String query, String csv) {
        return ended(caller, begin(caller, query, csv));
    }

    public static Answer ended(Caller caller, String path) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = caller.get(path).expect(200);
        while (answer.text("/state").equals("running") || answer.text("/state").equals("undoing")) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it goes on: " + answer);
            }
            pause();
            answer = caller.get(path).expect(200);
        }
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A workbook with these rows on its only sheet. */
    static byte[] workbook(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r\" %sofficeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                        .formatted(RELATION));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" %sworksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                        .formatted(RELATION));
        parts.put(
                "xl/workbook.xml",
                """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="Leads" r:id="r1"/></sheets></workbook>\
                """);
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + rows
                        + "</sheetData></worksheet>");
        return zipped(parts);
    }

    static byte[] zipped(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** A row of texts, the first in the column A. */
    static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int column = 0; column < texts.length; column++) {
            row.append(
                    "<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                            .formatted((char) ('A' + column), number, texts[column]));
        }
        return row.append("</row>").toString();
    }
}
