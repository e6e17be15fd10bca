package app.preflight.tables;

import app.preflight.tables.Problem.Kind;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * A table in a file, CSV or XLSX, read row by row: however long it is, little of it is in memory.
 * For one reader at a time.
 */
public final class TableFile implements Iterator<Row>, AutoCloseable {

    private static final Path NAMELESS = Path.of("text");

    private final Path file;
    private final Source source;
    private final List<String> sheets;
    private final Optional<Charset> encoding;
    private final Header header;
    private Optional<Source.Line> upcoming = Optional.empty();
    private boolean ended;

    /**
     * @param limit the most bytes that the file may have
     * @param temporary a folder that takes what is too large for the memory
     * @throws WrongFile telling why it cannot be read; so may every method do that reads on
     */
    public static TableFile open(Path file, long limit, Path temporary) {
        try {
            requireUsable(file, limit);
            return switch (Content.of(file)) {
                case TEXT -> text(file);
                case WORKBOOK -> workbook(file, temporary);
            };
        } catch (IOException failure) {
            throw wrong(file, failure);
        }
    }

    /**
     * Of a CSV file only. A workbook is no text in any encoding.
     *
     * @throws WrongFile as {@link #open} does
     */
    public static TableFile openCsv(Path file) {
        try {
            requireUsable(file, Long.MAX_VALUE);
            if (Content.of(file) != Content.TEXT) {
                throw new Unusable(Kind.ENCODING);
            }
            return text(file);
        } catch (IOException failure) {
            throw wrong(file, failure);
        }
    }

    /**
     * Of a CSV file that came as a text, and is in memory anyway.
     *
     * @throws WrongFile as {@link #open} does
     */
    public static TableFile ofText(String text) {
        try {
            char separator = Separator.of(Encoding.behindMark(new StringReader(text)));
            Source lines = new CsvLines(Encoding.behindMark(new StringReader(text)), separator);
            return opened(NAMELESS, lines, List.of(), Optional.empty());
        } catch (IOException failure) {
            throw wrong(NAMELESS, failure);
        }
    }

    private static void requireUsable(Path file, long limit) throws IOException {
        if (Files.isDirectory(file)) {
            throw new Unusable(Kind.FOLDER);
        }
        if (Files.size(file) > limit) {
            throw new Unusable(Kind.TOO_LARGE, limit >> 20);
        }
    }

    private static TableFile text(Path file) throws IOException {
        Charset encoding = Encoding.of(file);
        char separator;
        try (Reader sample = Encoding.open(file, encoding)) {
            separator = Separator.of(sample);
        }
        Source lines = new CsvLines(Encoding.open(file, encoding), separator);
        return opened(file, lines, List.of(), Optional.of(encoding));
    }

    private static TableFile workbook(Path file, Path temporary) throws IOException {
        Workbook workbook = Workbook.open(file, temporary);
        return opened(file, workbook, workbook.sheets(), Optional.empty());
    }

    private static TableFile opened(
            Path file, Source source, List<String> sheets, Optional<Charset> encoding)
            throws IOException {
        try {
            return new TableFile(file, source, sheets, encoding);
        } catch (IOException failure) {
            source.close();
            throw failure;
        }
    }

    private TableFile(Path file, Source source, List<String> sheets, Optional<Charset> encoding)
            throws IOException {
        this.file = file;
        this.source = source;
        this.sheets = sheets;
        this.encoding = encoding;
        this.header = Header.of(source.next().orElseThrow(() -> new Unusable(Kind.EMPTY)));
    }

    /** The names of the columns, each a different one; blank where one has none. */
    public List<String> columns() {
        return header.names();
    }

    /**
     * All sheets of a workbook, of which the first with a row in it is read; none of a CSV file.
     */
    public List<String> sheets() {
        return sheets;
    }

    /** Of a CSV file, unless it came as a text. */
    public Optional<Charset> encoding() {
        return encoding;
    }

    /** Passes over rows that were taken earlier, taken or refused. */
    public void skip(long rows) {
        for (long row = 0; row < rows && hasNext(); row++) {
            upcoming = Optional.empty();
        }
    }

    @Override
    public boolean hasNext() {
        if (upcoming.isEmpty() && !ended) {
            upcoming = read();
            ended = upcoming.isEmpty();
        }
        return !ended;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = header.row(upcoming.orElseThrow());
        upcoming = Optional.empty();
        return row;
    }

    private Optional<Source.Line> read() {
        try {
            return source.next();
        } catch (IOException failure) {
            throw wrong(file, failure);
        }
    }

    private static WrongFile wrong(Path file, IOException failure) {
        return new WrongFile(
                file,
                switch (failure) {
                    case Unusable unusable -> unusable.problem();
                    case NoSuchFileException gone -> new Problem(Kind.NO_FILE);
                    case AccessDeniedException denied -> new Problem(Kind.NO_ACCESS);
                    case CharacterCodingException other -> new Problem(Kind.ENCODING);
                    case ZipException broken -> new Problem(Kind.DAMAGED);
                    case EOFException cut -> new Problem(Kind.DAMAGED);
                    case CharConversionException broken -> new Problem(Kind.DAMAGED);
                    default -> new Problem(Kind.UNREADABLE, String.valueOf(failure.getMessage()));
                });
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException failure) {
            throw wrong(file, failure);
        }
    }
}
