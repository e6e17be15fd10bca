package app.preflight.database;

import app.preflight.shared.Id;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * A query whose text never changes, written in jOOQ and rendered once. For the few that come with
 * every request or every tick: rendering these anew takes more of the processor than PostgreSQL
 * takes to answer them.
 */
public final class FixedQuery {

    /** A colon before a name; two are PostgreSQL's way of writing a cast. */
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z_0-9]+)");

    private static final SQLExceptionTranslator ERRORS = new SQLExceptionSubclassTranslator();

    private final Select<?> query;
    private volatile @Nullable Text rendered;

    private FixedQuery(Select<?> query) {
        this.query = query;
    }

    /** The query's values that change are {@link DSL#param}s. */
    public static FixedQuery of(Select<?> query) {
        return new FixedQuery(query);
    }

    /** {@code any()} of jOOQ's own does not tell its parameter to those who ask for the query's. */
    public static Condition isAmong(Field<? extends Id> id, Param<UUID[]> asked) {
        return DSL.condition("{0} = any({1})", id, asked);
    }

    /**
     * @param parameters in the order in which the text has them; by its name one may stand in
     *     several places
     */
    private record Text(String sql, List<Param<?>> parameters) {}

    private Text text(DSLContext db) {
        Text known = rendered;
        if (known == null) {
            known = render(db);
            rendered = known;
        }
        return known;
    }

    private Text render(DSLContext db) {
        String sql = db.renderNamedParams(query);
        Map<String, Param<?>> known = query.getParams();
        List<Param<?>> parameters = new ArrayList<>();
        Matcher names = NAME.matcher(sql);
        while (names.find()) {
            parameters.add(Objects.requireNonNull(known.get(names.group(1))));
        }
        return new Text(names.replaceAll("?"), parameters);
    }

    public Call call() {
        return new Call();
    }

    /** The query with its values of this time. */
    public final class Call {

        private final Map<String, @Nullable Object> values = new HashMap<>();

        private Call() {}

        public <T> Call set(Param<T> parameter, @Nullable T value) {
            values.put(name(parameter), value);
            return this;
        }

        public Result<Record> fetch(DSLContext db) {
            Text text = text(db);
            return db.connectionResult(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(text.sql())) {
                    bind(statement, text.parameters());
                    try (ResultSet rows = statement.executeQuery()) {
                        return db.fetch(rows, query.getSelect().toArray(Field[]::new));
                    }
                } catch (SQLException failure) {
                    throw Objects.requireNonNull(
                            ERRORS.translate("fixed query", text.sql(), failure));
                }
            });
        }

        private void bind(PreparedStatement statement, List<Param<?>> parameters)
                throws SQLException {
            int place = 1;
            for (Param<?> parameter : parameters) {
                String name = name(parameter);
                setValue(
                        statement,
                        place++,
                        values.containsKey(name) ? values.get(name) : parameter.getValue());
            }
        }
    }

    private static String name(Param<?> parameter) {
        return Objects.requireNonNull(parameter.getParamName(), "a parameter without a name");
    }

    /** PostgreSQL finds the type of what the driver calls OTHER by where it stands. */
    private static void setValue(PreparedStatement statement, int place, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setNull(place, Types.OTHER);
            case Instant instant -> statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
            case Id id -> statement.setObject(place, id.value());
            case UUID[] ids ->
                    statement.setArray(place, statement.getConnection().createArrayOf("uuid", ids));
            case String[] words ->
                    statement.setArray(
                            place, statement.getConnection().createArrayOf("text", words));
            case JSONB body -> statement.setObject(place, body.data(), Types.OTHER);
            default -> statement.setObject(place, value);
        }
    }
}
