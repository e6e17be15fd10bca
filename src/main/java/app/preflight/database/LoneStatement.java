package app.preflight.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import org.jooq.tools.jdbc.DefaultPreparedStatement;

/**
 * A statement that is sent between the beginning of a transaction, with its workspace, and its end:
 * whoever executes it sees its own result only.
 */
final class LoneStatement extends DefaultPreparedStatement {

    LoneStatement(PreparedStatement transaction) {
        super(transaction);
    }

    @Override
    public boolean execute() throws SQLException {
        try {
            super.execute();
        } catch (SQLException failure) {
            rollBack(failure);
            throw failure;
        }
        // Past the answers to BEGIN and SET.
        getMoreResults();
        return getMoreResults();
    }

    /** The driver knows of no transaction that it should end. */
    private void rollBack(SQLException failure) {
        try (Statement statement = getDelegate().getConnection().createStatement()) {
            statement.execute("rollback");
        } catch (SQLException gone) {
            failure.addSuppressed(gone);
        }
    }

    @Override
    public ResultSet executeQuery() throws SQLException {
        execute();
        return getResultSet();
    }

    @Override
    public int executeUpdate() throws SQLException {
        execute();
        return getUpdateCount();
    }

    @Override
    public long executeLargeUpdate() throws SQLException {
        execute();
        return getLargeUpdateCount();
    }

    @Override
    public int[] executeBatch() throws SQLException {
        throw new SQLFeatureNotSupportedException("a batch is written in a transaction");
    }
}
