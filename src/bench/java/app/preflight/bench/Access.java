package app.preflight.bench;

import app.preflight.postgres.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** How to reach a database; the server is told the same as we use ourselves. */
record Access(String url, String user, String password) {

    static Access to(EmbeddedPostgres postgres) {
        return new Access(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    /** Without encryption, which the connection to this machine would not use in any case. */
    Map<String, String> settings() {
        return Map.of(
                "PREFLIGHT_DATABASE_URL",
                url + "?sslmode=disable",
                "PREFLIGHT_DATABASE_USER",
                user,
                "PREFLIGHT_DATABASE_PASSWORD",
                password);
    }

    /** A connection that sees the rows of the first workspace, where the first admin is. */
    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("prepareThreshold", "3");
        Connection connection = DriverManager.getConnection(url, properties);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "select set_config('preflight.workspace', min(workspace_id::text), false) from workspaces");
        }
        return connection;
    }
}
