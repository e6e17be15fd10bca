package app.preflight.imports;

import app.preflight.settings.WrongArgument;
import app.preflight.tables.Problem;
import app.preflight.tables.Row;
import app.preflight.tables.TableFile;
import app.preflight.tables.WrongFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A file in UTF-8 whose columns are found by their names, in any order among others. */
final class CsvFile implements AutoCloseable {

    private final TableFile table;

    private CsvFile(TableFile table) {
        this.table = table;
    }

    /**
     * @throws WrongArgument saying in a sentence why the file cannot be used
     */
    static CsvFile open(Path path, List<String> columns) {
        try {
            CsvFile file = new CsvFile(TableFile.openCsv(path));
            file.check(path, columns);
            return file;
        } catch (WrongFile wrong) {
            throw wrong.problem().kind() == Problem.Kind.ENCODING
                    ? noUtf8(path)
                    : new WrongArgument(wrong.getMessage());
        }
    }

    private void check(Path path, List<String> columns) {
        if (!table.encoding().equals(Optional.of(StandardCharsets.UTF_8))) {
            close();
            throw noUtf8(path);
        }
        List<String> missing = columns.stream().filter(column -> position(column) < 0).toList();
        if (!missing.isEmpty()) {
            close();
            throw new WrongArgument(path + " has no column " + String.join(", ", missing) + ".");
        }
    }

    private static WrongArgument noUtf8(Path path) {
        return new WrongArgument(path + " is not UTF-8 text; save it as CSV UTF-8.");
    }

    private int position(String column) {
        List<String> names = table.columns();
        return IntStream.range(0, names.size())
                .filter(position -> names.get(position).equalsIgnoreCase(column))
                .findFirst()
                .orElse(-1);
    }

    /**
     * @throws WrongFile where its quotes are broken
     */
    boolean hasNext() {
        return table.hasNext();
    }

    Row next() {
        return table.next();
    }

    boolean isComplete(Row row) {
        return row.cells().size() == columns();
    }

    int columns() {
        return table.columns().size();
    }

    /** Of a column that was asked for when the file was opened. */
    String cell(Row row, String column) {
        return row.cell(position(column));
    }

    @Override
    public void close() {
        table.close();
    }
}
