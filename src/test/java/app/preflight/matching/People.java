package app.preflight.matching;

import java.util.Arrays;
import java.util.List;

/** Small tables, a line a record. */
final class People {

    private People() {}

    static Table table(String header, String... lines) {
        Table table = new Table(cells(header));
        Arrays.stream(lines).map(People::cells).forEach(table::add);
        return table;
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }
}
