package app.preflight.world;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the tables themselves say, asked over the application's own connections but past the
 * program. Whatever is done here is taken back.
 */
public record Tables(HikariDataSource pool) {

    /** A piece of work in a transaction that is rolled back. */
    public interface Work<T> {
        T with(Statement statement) throws SQLException;
    }

    /** As a connection that no workspace was set on. */
    public <T> T inNoWorkspace(Work<T> work) throws SQLException {
        return in("", work);
    }

    public <T> T in(Person.Company company, Work<T> work) throws SQLException {
        String id =
                inNoWorkspace(statement ->
                        texts(
                                        statement,
                                        "select workspace_id from workspaces where name = '%s'"
                                                .formatted(company.title()))
                                .getFirst());
        return in(id, work);
    }

    private <T> T in(String workspace, Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            // For this transaction only: the program remembers what it told each connection.
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "select set_config('preflight.workspace', '%s', true)"
                                .formatted(workspace));
                return work.with(statement);
            } finally {
                connection.rollback();
            }
        }
    }

    /** Each row as one text. */
    public static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                texts.add(String.join(" ", row));
            }
        }
        return texts;
    }

    /** The deals whose run names another owner than they do. */
    public List<String> wrongOwnersOfRuns(Person.Company company) throws SQLException {
        String different =
                "select deal_id from runs join deals using (workspace_id, deal_id)"
                        + " where runs.owner_id <> deals.owner_id";
        return in(company, statement -> texts(statement, different));
    }

    /** Where the kept totals of the board and a recount of the deals differ. */
    public List<String> wrongBoardTotals(Person.Company company) throws SQLException {
        String kept =
                "select process_id, stage, owner_id, currency, deals::bigint, amount from board_totals"
                        + " where deals <> 0 or amount <> 0";
        String recounted =
                "select run.process_id, run.stage, deal.owner_id, coalesce(deal.currency, ''), count(*),"
                        + " coalesce(sum(deal.amount), 0)"
                        + " from runs run join deals deal using (workspace_id, deal_id)"
                        + " where run.kind = 'process' and run.state = 'running' group by 1, 2, 3, 4";
        String differences =
                "(%1$s except %2$s) union all (%2$s except %1$s)".formatted(kept, recounted);
        return in(company, statement -> texts(statement, differences));
    }
}
