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
        letIn(connection);
        return new Data(targets(connection), texts(connection));
    }

    /** One who owns some of the deals signs in with the admin's password. */
    private static void letIn(Connection connection) throws SQLException {
        execute(
                connection,
                """
                update users set password_hash = admin.password_hash from users as admin
                where admin.workspace_id = users.workspace_id and admin.email = '%s'
                    and users.workspace_id = current_workspace() and users.email = '%s'
                """
                        .formatted(Server.EMAIL, SignIn.SELLER));
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
                select deal_id, item, response
                from runs join bench_items using (process_id)
                where state = 'running' and not exists (
                    select from run_items
                    where run_items.workspace_id = runs.workspace_id and run_items.run_id = runs.run_id
                        and item_key = item)
                order by hashtextextended(deal_id || item, 0)
                limit %d
                """
                        .formatted(MOST_TARGETS);
        Map<String, String> same = new HashMap<>();
        List<Target> targets = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(untouched)) {
            while (rows.next()) {
                targets.add(
                        new Target(
                                rows.getObject(1, UUID.class),
                                same.computeIfAbsent(rows.getString(2), text -> text),
                                same.computeIfAbsent(rows.getString(3), text -> text)));
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
