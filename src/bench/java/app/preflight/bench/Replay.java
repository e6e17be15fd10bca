package app.preflight.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Issues noted statements again, over a plain connection, with nothing of the product in between:
 * what the database alone can do of the same work.
 */
final class Replay implements Work.Worker {

    /**
     * Statements of one piece of work.
     *
     * @param change gives a noted value its stand-in this time: another deal, another word
     */
    record Task(List<Statement> statements, UnaryOperator<@Nullable Object> change) {}

    private final Connection connection;
    private final Supplier<Task> tasks;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private Replay(Connection connection, Supplier<Task> tasks) {
        this.connection = connection;
        this.tasks = tasks;
    }

    static Work work(Access access, Supplier<Task> tasks) {
        return () -> new Replay(access.connect(), tasks);
    }

    @Override
    public void once() throws SQLException {
        Task task = tasks.get();
        for (Statement statement : task.statements()) {
            if (statement.begins()) {
                connection.setAutoCommit(false);
            } else if (statement.commits()) {
                connection.commit();
                connection.setAutoCommit(true);
            } else {
                execute(statement, task.change());
            }
        }
    }

    private void execute(Statement statement, UnaryOperator<@Nullable Object> change)
            throws SQLException {
        PreparedStatement ready = prepared.get(statement.sql());
        if (ready == null) {
            ready = connection.prepareStatement(statement.sql());
            prepared.put(statement.sql(), ready);
        }
        int place = 1;
        for (Statement.Parameter parameter : statement.parameters()) {
            bind(ready, place++, parameter.type(), change.apply(parameter.value()));
        }
        ready.execute();
    }

    private static void bind(
            PreparedStatement statement, int place, int type, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setNull(place, jdbcType(type));
            case byte[] bytes -> statement.setBytes(place, bytes);
            case String text -> statement.setObject(place, jdbcValue(type, text), jdbcType(type));
            default -> statement.setObject(place, value);
        }
    }

    private static Object jdbcValue(int type, String text) {
        return switch (type) {
            case INTEGER, SMALL -> Integer.valueOf(text);
            case LONG -> Long.valueOf(text);
            case NUMERIC -> new BigDecimal(text);
            default -> text;
        };
    }

    private static final int LONG = 20;
    private static final int SMALL = 21;
    private static final int INTEGER = 23;
    private static final int TEXT = 25;
    private static final int VARCHAR = 1043;
    private static final int NUMERIC = 1700;

    private static int jdbcType(int type) {
        return switch (type) {
            case INTEGER, SMALL -> Types.INTEGER;
            case LONG -> Types.BIGINT;
            case NUMERIC -> Types.NUMERIC;
            case TEXT, VARCHAR -> Types.VARCHAR;
            default -> Types.OTHER;
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
