package app.preflight.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.preflight.tables.Problem.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a file holds, read to its end; or why it is refused. */
final class Tables {

    private static final long LIMIT = 1L << 30;

    private Tables() {}

    static TableFile open(Path file) {
        return TableFile.open(file, LIMIT, Objects.requireNonNull(file.getParent()));
    }

    static List<String> columns(Path file) {
        try (TableFile table = open(file)) {
            return table.columns();
        }
    }

    static List<Row> rows(Path file) {
        List<Row> rows = new ArrayList<>();
        try (TableFile table = open(file)) {
            table.forEachRemaining(rows::add);
        }
        return rows;
    }

    static List<List<String>> cells(Path file) {
        return rows(file).stream().map(Row::cells).toList();
    }

    static Problem refusal(Path file) {
        return catchThrowableOfType(WrongFile.class, () -> rows(file)).problem();
    }

    static void assertRefused(Path file, Kind kind) {
        assertThat(refusal(file).kind()).isEqualTo(kind);
    }
}
