package app.preflight.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Puts made-up deals into a database, as its statements in {@code /bench} say, and finds them there
 * again.
 */
final class Filling {

    private static final int MOST_TARGETS = 300_000;
    private static final int TEXTS = 5_000;

    private Filling() {}

    /** Makes as many deals in the workspace that the connection sees, unless they are there. */
    static Data of(Connection connection, int deals) throws SQLException {
        execute(connection, resource("items.sql"));
        if (count(connection) < deals) {
            fill(connection, deals);
        }
        return new Data(targets(connection), texts(connection));
    }

    private static int count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from deals")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    // Vacuumed too, or the first minutes of the load would be the clean-up after this.
    private static void fill(Connection connection, int deals) throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, "select set_config('bench.deals', '" + deals + "', false)");
        execute(connection, resource("fill.sql"));
        connection.commit();
        connection.setAutoCommit(true);
        for (String table : List.of("deals", "deal_texts", "runs", "run_items", "deal_events")) {
            execute(connection, "vacuum analyze " + table);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String resource(String name) {
        try (InputStream file = Filling.class.getResourceAsStream("/bench/" + name)) {
            if (file == null) {
                throw new BenchFailure("This build has no /bench/" + name + ".");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new BenchFailure("/bench/" + name + " cannot be read.", failure);
        }
    }

    private static List<Target> targets(Connection connection) throws SQLException {
        String untouched =
                """
                select deal_id, run_id, process, runs.stage, item, response
                from runs join bench_items using (process_id)
                where state = 'running' and not exists (
                    select from run_items
                    where run_items.workspace_id = runs.workspace_id and run_items.run_id = runs.run_id
                        and item_key = item)
                order by hashtextextended(deal_id || item, 0)
                limit %d
                """
                        .formatted(MOST_TARGETS);
        Map<Target.Place, Target.Place> places = new HashMap<>();
        Map<String, String> responses = new HashMap<>();
        List<Target> targets = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(untouched)) {
            while (rows.next()) {
                Target.Place place =
                        new Target.Place(rows.getString(3), rows.getString(4), rows.getString(5));
                targets.add(
                        new Target(
                                rows.getObject(1, UUID.class),
                                rows.getObject(2, UUID.class),
                                places.computeIfAbsent(place, same -> same),
                                responses.computeIfAbsent(rows.getString(6), same -> same)));
            }
        }
        return targets;
    }

    private static List<String> texts(Connection connection) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select text from deal_texts order by hashtextextended(deal_id::text, 1) limit "
                                        + TEXTS)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
