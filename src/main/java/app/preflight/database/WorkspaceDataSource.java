package app.preflight.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections that see the rows of the workspace that the running work is for. Outside
 * such work they are as the pool has them, and see none.
 */
final class WorkspaceDataSource extends DelegatingDataSource {

    WorkspaceDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection pooled = super.getConnection();
        Optional<Connection> bound =
                CurrentWorkspace.bound().map(id -> new WorkspaceConnection(pooled, id));
        return bound.orElse(pooled);
    }
}
