package app.preflight.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the product sent to its database.
 *
 * @param sql with {@code ?} for each parameter
 */
record Statement(String sql, List<Parameter> parameters) {

    private static final String BEGIN = "BEGIN";
    private static final String COMMIT = "COMMIT";

    /**
     * @param type PostgreSQL's number of its type; 0 where the server is to find it out
     * @param value a UUID, a number, bytes, text, or null
     */
    record Parameter(int type, @Nullable Object value) {}

    Statement saying(String other, String insteadOf) {
        return new Statement(sql.replace(insteadOf, other), parameters);
    }

    boolean begins() {
        return sql.startsWith(BEGIN);
    }

    boolean commits() {
        return sql.startsWith(COMMIT);
    }
}
