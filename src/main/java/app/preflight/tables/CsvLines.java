package app.preflight.tables;

import app.preflight.tables.Problem.Kind;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a text into lines of cells (RFC 4180; spaces around a cell are dropped, and a quote within
 * a bare cell is a letter).
 */
final class CsvLines implements Source {

    private static final int END = -1;

    private final Reader reader;
    private final char separator;
    private final char[] buffer = new char[1 << 14];
    private int filled;
    private int position;
    private long line = 1;
    private final StringBuilder cell = new StringBuilder();

    CsvLines(Reader reader, char separator) {
        this.reader = reader;
        this.separator = separator;
    }

    @Override
    public Optional<Line> next() throws IOException {
        while (peek() != END) {
            long begin = line;
            List<String> cells = cells();
            if (!cells.stream().allMatch(String::isEmpty)) {
                return Optional.of(new Line(begin, cells));
            }
        }
        return Optional.empty();
    }

    private List<String> cells() throws IOException {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (peek() == separator) {
            take();
            String next = cell();
            if (cells.size() < MOST_CELLS) {
                cells.add(next);
            }
        }
        endLine();
        return cells;
    }

    private void endLine() throws IOException {
        if (peek() == '\r') {
            take();
        }
        if (peek() == '\n') {
            take();
        }
    }

    private String cell() throws IOException {
        cell.setLength(0);
        skipSpaces();
        if (peek() == '"') {
            readQuoted();
        } else {
            readBare();
        }
        return cell.toString().strip();
    }

    private void skipSpaces() throws IOException {
        while (peek() == ' ' || (peek() == '\t' && separator != '\t')) {
            take();
        }
    }

    private void readBare() throws IOException {
        while (!isAtEndOfCell()) {
            if (cell.length() == LONGEST_CELL) {
                throw new Unusable(new Problem(Kind.LONG_CELL, LONGEST_CELL).at(line));
            }
            cell.append(take());
        }
    }

    private boolean isAtEndOfCell() throws IOException {
        int next = peek();
        return next == separator || next == '\n' || next == '\r' || next == END;
    }

    private void readQuoted() throws IOException {
        long begin = line;
        take();
        while (isWithinQuotes(begin)) {
            cell.append(take());
        }
        skipSpaces();
        if (!isAtEndOfCell()) {
            throw new Unusable(new Problem(Kind.BROKEN_QUOTE).at(begin));
        }
    }

    /** Behind the closing quote, or before the next letter, which may be one of two quotes. */
    private boolean isWithinQuotes(long begin) throws IOException {
        // The rest of the file would be one cell: nobody has to hold it to see that.
        if (peek() == END || cell.length() == LONGEST_CELL) {
            throw new Unusable(new Problem(Kind.OPEN_QUOTE).at(begin));
        }
        if (peek() != '"') {
            return true;
        }
        take();
        return peek() == '"';
    }

    private int peek() throws IOException {
        if (position == filled) {
            filled = reader.read(buffer);
            position = 0;
        }
        return filled == END ? END : buffer[position];
    }

    private char take() throws IOException {
        char letter = buffer[position++];
        if (letter == '\n' || (letter == '\r' && peek() != '\n')) {
            line++;
        }
        return letter;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
