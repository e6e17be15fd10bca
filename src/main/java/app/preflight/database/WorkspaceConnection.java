package app.preflight.database;

import app.preflight.shared.WorkspaceId;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.jooq.tools.jdbc.DefaultConnection;

/**
 * Sees one workspace's rows, by a setting that each transaction makes for itself: it ends with the
 * transaction, so the pool gets back a connection that sees nothing. It is made by {@code SET
 * LOCAL} and not by a function, because that is all a distributed PostgreSQL passes on to its
 * machines.
 */
final class WorkspaceConnection extends DefaultConnection {

    private final String setting;
    private boolean isSet;

    WorkspaceConnection(Connection pooled, WorkspaceId workspace) {
        super(pooled);
        // SET takes no parameters; a UUID is written in hexadecimal digits and hyphens only.
        this.setting = "set local preflight.workspace = '%s'".formatted(workspace.value());
    }

    /**
     * In a transaction, the first to come sends the setting ahead, with the transaction's BEGIN. A
     * statement that stands alone is sent as a whole transaction, in one round trip: a round trip
     * costs both sides more than these three small statements do.
     */
    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        if (getAutoCommit()) {
            return new LoneStatement(
                    super.prepareStatement("begin; %s; %s\n; commit".formatted(setting, sql)));
        }
        set();
        return super.prepareStatement(sql);
    }

    private void set() throws SQLException {
        if (getAutoCommit()) {
            throw new SQLFeatureNotSupportedException(
                    "outside a transaction statements are prepared");
        }
        if (!isSet) {
            try (Statement statement = super.createStatement()) {
                statement.execute(setting);
            }
            isSet = true;
        }
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency)
            throws SQLException {
        set();
        return super.prepareStatement(sql, type, concurrency);
    }

    @Override
    public PreparedStatement prepareStatement(
            String sql, int type, int concurrency, int holdability) throws SQLException {
        set();
        return super.prepareStatement(sql, type, concurrency, holdability);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int keys) throws SQLException {
        set();
        return super.prepareStatement(sql, keys);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int[] keys) throws SQLException {
        set();
        return super.prepareStatement(sql, keys);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, String[] keys) throws SQLException {
        set();
        return super.prepareStatement(sql, keys);
    }

    @Override
    public CallableStatement prepareCall(String sql) throws SQLException {
        set();
        return super.prepareCall(sql);
    }

    @Override
    public Statement createStatement() throws SQLException {
        set();
        return super.createStatement();
    }

    @Override
    public void setAutoCommit(boolean autoCommit) throws SQLException {
        super.setAutoCommit(autoCommit);
        isSet = false;
    }

    @Override
    public void commit() throws SQLException {
        super.commit();
        isSet = false;
    }

    @Override
    public void rollback() throws SQLException {
        super.rollback();
        isSet = false;
    }

    /** The setting may have been made after it. */
    @Override
    public void rollback(Savepoint savepoint) throws SQLException {
        super.rollback(savepoint);
        isSet = false;
    }
}
