package app.preflight.imports;

import app.preflight.settings.WrongArgument;
import app.preflight.tables.Row;
import app.preflight.tables.WrongFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who works under which manager: {@code sales_teams.csv}, where it lies beside the opportunities.
 */
final class SalesTeams {

    private static final String NAME = "sales_teams.csv";
    private static final List<String> COLUMNS =
            List.of("sales_agent", "manager", "regional_office");

    private final Map<String, SalesTeam> teams = new HashMap<>();

    private SalesTeams() {}

    record SalesTeam(String manager, String office) {

        /** One manager, one team: two of them may share an office. */
        String name() {
            return office.isEmpty() ? manager : manager + " (" + office + ")";
        }
    }

    /**
     * @throws WrongArgument where there is such a file and it cannot be used
     * @throws WrongFile where its quotes are broken
     */
    static SalesTeams beside(Path file) {
        SalesTeams known = new SalesTeams();
        Path path = file.toAbsolutePath().resolveSibling(NAME);
        if (Files.exists(path)) {
            known.read(path);
        }
        return known;
    }

    private void read(Path path) {
        try (CsvFile csv = CsvFile.open(path, COLUMNS)) {
            while (csv.hasNext()) {
                add(csv, csv.next());
            }
        }
    }

    private void add(CsvFile csv, Row row) {
        String manager = csv.cell(row, "manager");
        if (csv.isComplete(row) && !manager.isEmpty()) {
            teams.put(
                    csv.cell(row, "sales_agent"),
                    new SalesTeam(manager, csv.cell(row, "regional_office")));
        }
    }

    Optional<SalesTeam> of(String agent) {
        return Optional.ofNullable(teams.get(agent));
    }
}
