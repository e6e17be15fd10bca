package app.preflight.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** The application's role and the database it owns. Making them twice changes nothing. */
record ApplicationDatabase(int port, String superuserPassword) {

    /** Of the role and of the database. */
    static final String NAME = "preflight";

    void prepare(String password) {
        try (Connection connection = connect()) {
            if (isAbsent(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + NAME + "'")) {
                execute(connection, "CREATE ROLE " + NAME);
            }
            // Every time: row-level security binds no superuser, so the role must never be one.
            execute(
                    connection,
                    "ALTER ROLE "
                            + NAME
                            + " LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION");
            setPassword(connection, password);
            if (isAbsent(connection, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                execute(connection, "CREATE DATABASE " + NAME + " OWNER " + NAME);
            }
        } catch (SQLException e) {
            throw new EmbeddedPostgresException(
                    "The application's database could not be prepared: " + e.getMessage(), e);
        }
    }

    private Connection connect() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser(Cluster.SUPERUSER);
        source.setPassword(superuserPassword);
        return source.getConnection();
    }

    // Hashed here, so that the password itself reaches no log.
    private static void setPassword(Connection connection, String password) throws SQLException {
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(NAME, password.toCharArray(), "scram-sha-256");
    }

    private static boolean isAbsent(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
