package app.preflight.imports;

import app.preflight.settings.WrongArgument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

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
        try (CSVParser parser = CsvFile.open(path, COLUMNS)) {
            parser.stream().filter(CSVRecord::isConsistent).forEach(this::add);
        } catch (IOException unreadable) {
            throw CsvFile.unreadable(path, unreadable);
        }
    }

    private void add(CSVRecord row) {
        String manager = row.get("manager").strip();
        if (!manager.isEmpty()) {
            teams.put(
                    row.get("sales_agent").strip(),
                    new SalesTeam(manager, row.get("regional_office").strip()));
        }
    }

    Optional<SalesTeam> of(String agent) {
        return Optional.ofNullable(teams.get(agent));
    }
}
