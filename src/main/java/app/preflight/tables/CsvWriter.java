package app.preflight.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes values separated by commas, and no formula among them. */
public final class CsvWriter implements Closeable {

    private final CSVPrinter printer;

    private CsvWriter(Writer writer) throws IOException {
        this.printer = new CSVPrinter(writer, CSVFormat.DEFAULT);
    }

    /** In UTF-8, for other programs. */
    public static CsvWriter to(OutputStream bytes) throws IOException {
        return new CsvWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    }

    /** In UTF-8 behind its mark: without it Excel takes Thai for something else. */
    public static CsvWriter toSpreadsheet(OutputStream bytes) throws IOException {
        Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        writer.write(Encoding.MARK);
        return new CsvWriter(writer);
    }

    public void row(List<String> cells) {
        try {
            printer.printRecord(cells.stream().map(Formulas::disarmed));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
