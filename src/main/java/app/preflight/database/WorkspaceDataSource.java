package app.preflight.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells each connection, as it is handed out and before a transaction begins on it, whose rows it
 * may see. Remembers what it told: where one workspace does all the work, no statement is spent.
 * (Set outside a transaction on purpose: inside, a rollback would silently take the setting back.)
 */
final class WorkspaceDataSource extends DelegatingDataSource {

    private final Map<PGConnection, String> told = Collections.synchronizedMap(new WeakHashMap<>());

    WorkspaceDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            tell(connection, CurrentWorkspace.setting());
            return connection;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    private void tell(Connection connection, String workspace) throws SQLException {
        PGConnection physical = connection.unwrap(PGConnection.class);
        if (workspace.equals(told.get(physical))) {
            return;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('preflight.workspace', ?, false)")) {
            statement.setString(1, workspace);
            statement.execute();
        }
        told.put(physical, workspace);
    }
}
