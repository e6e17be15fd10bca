package app.preflight.tables;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands between two cells: spreadsheets go by the country. */
final class Separator {

    private static final int SAMPLE = 1 << 14;

    private Separator() {}

    /** The one by which most of the first lines have as many cells as the header. */
    static char of(Reader reader) throws IOException {
        char[] sample = new char[SAMPLE];
        int length = 0;
        for (int read = 0; read >= 0 && length < SAMPLE; length += Math.max(read, 0)) {
            read = reader.read(sample, length, SAMPLE - length);
        }
        String text = new String(sample, 0, length);
        return Stream.of(',', ';', '\t', '|')
                .max(Comparator.comparingInt(mark -> agreement(text, mark)))
                .orElse(',');
    }

    private static int agreement(String text, char mark) {
        List<Integer> sizes = sizes(text, mark);
        int header = sizes.isEmpty() ? 1 : sizes.getFirst();
        long agreeing = sizes.stream().filter(size -> size == header).count();
        return header == 1 ? 0 : (int) agreeing * Source.MOST_CELLS + header;
    }

    /** As far as the text can be split: its end may be missing. */
    private static List<Integer> sizes(String text, char mark) {
        List<Integer> sizes = new ArrayList<>();
        try (CsvLines lines = new CsvLines(new StringReader(text), mark)) {
            Optional<Source.Line> line = lines.next();
            while (line.isPresent()) {
                sizes.add(line.get().cells().size());
                line = lines.next();
            }
        } catch (IOException broken) {
            return sizes;
        }
        return sizes;
    }
}
