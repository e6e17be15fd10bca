package app.preflight.tables;

import app.preflight.tables.Problem.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of the columns, which rows are held against. */
record Header(List<String> names) {

    static final int MOST_COLUMNS = 500;

    /** What no column is called, but every other record holds. */
    private static final Pattern RECORD = Pattern.compile("[^@\\s]+@[^@\\s]+\\.\\w+|\\+?\\d{9,}");

    static Header of(Source.Line first) throws Unusable {
        List<String> names = upToLastFilled(first.cells(), 0);
        if (names.size() > MOST_COLUMNS) {
            throw new Unusable(Kind.TOO_MANY_COLUMNS, MOST_COLUMNS);
        }
        if (names.stream().anyMatch(name -> name.indexOf('\0') >= 0)) {
            throw new Unusable(Kind.NOT_A_TABLE);
        }
        if (names.stream().anyMatch(name -> RECORD.matcher(name).matches())) {
            throw new Unusable(new Problem(Kind.NO_HEADER).at(first.number()));
        }
        requireDistinct(names);
        return new Header(names);
    }

    private static void requireDistinct(List<String> names) throws Unusable {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw new Unusable(Kind.SAME_COLUMN, name);
            }
        }
    }

    Row row(Source.Line line) {
        List<String> cells =
                upToLastFilled(line.cells(), names.size()).stream().map(Formulas::armed).toList();
        return problem(cells)
                .<Row>map(found -> new Row.Refused(line.number(), cells, found.at(line.number())))
                .orElseGet(() -> new Row.Taken(line.number(), cells));
    }

    private Optional<Problem> problem(List<String> cells) {
        if (cells.size() > names.size()) {
            return Optional.of(new Problem(Kind.TOO_MANY_CELLS, cells.size(), names.size()));
        }
        for (String cell : cells) {
            if (cell.indexOf('\0') >= 0) {
                String column = names.get(cells.indexOf(cell));
                return Optional.of(new Problem(Kind.NUL_CHARACTER, column));
            }
        }
        return Optional.empty();
    }

    /** Spreadsheets write blank cells behind the last column. */
    private static List<String> upToLastFilled(List<String> cells, int least) {
        int size = cells.size();
        while (size > least && cells.get(size - 1).isEmpty()) {
            size--;
        }
        return List.copyOf(cells.subList(0, size));
    }
}
