package app.preflight.bench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ByteConverter;

/**
 * Understands what a client says to PostgreSQL, as far as it prepares statements and binds
 * parameters (protocol 3.0, chapter 54.7 of its manual).
 */
final class Frontend {

    private static final int BYTES = 17;
    private static final int LONG = 20;
    private static final int INTEGER = 23;
    private static final int NUMERIC = 1700;
    private static final int UUID_TYPE = 2950;

    private record Prepared(String sql, List<Integer> types) {}

    private final Map<String, Prepared> prepared = new HashMap<>();
    private final Consumer<Statement> statements;

    Frontend(Consumer<Statement> statements) {
        this.statements = statements;
    }

    void hear(byte type, byte[] content) {
        ByteBuffer message = ByteBuffer.wrap(content);
        switch (type) {
            case 'P' -> parse(message);
            case 'B' -> bind(message);
            case 'Q' -> statements.accept(new Statement(text(message), List.of()));
            default -> {
                // Nothing else names a statement.
            }
        }
    }

    private void parse(ByteBuffer message) {
        String name = text(message);
        String sql = text(message);
        List<Integer> types = new ArrayList<>();
        for (int count = message.getShort(); count > 0; count--) {
            types.add(message.getInt());
        }
        prepared.put(name, new Prepared(sql, types));
    }

    private void bind(ByteBuffer message) {
        text(message);
        Prepared statement = prepared.get(text(message));
        if (statement == null) {
            return;
        }
        short[] formats = new short[message.getShort()];
        for (int i = 0; i < formats.length; i++) {
            formats[i] = message.getShort();
        }
        List<Statement.Parameter> parameters = new ArrayList<>();
        int count = message.getShort();
        for (int i = 0; i < count; i++) {
            int type = i < statement.types.size() ? statement.types.get(i) : 0;
            boolean binary = formats.length > 0 && formats[formats.length == 1 ? 0 : i] == 1;
            parameters.add(new Statement.Parameter(type, value(message, type, binary)));
        }
        statements.accept(new Statement(withQuestionMarks(statement.sql), parameters));
    }

    private static @Nullable Object value(ByteBuffer message, int type, boolean binary) {
        int length = message.getInt();
        if (length < 0) {
            return null;
        }
        byte[] bytes = new byte[length];
        message.get(bytes);
        if (!binary) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        ByteBuffer value = ByteBuffer.wrap(bytes);
        return switch (type) {
            case UUID_TYPE -> new UUID(value.getLong(), value.getLong());
            case INTEGER -> value.getInt();
            case LONG -> value.getLong();
            case BYTES -> bytes;
            case NUMERIC -> ByteConverter.numeric(bytes);
            default ->
                    throw new BenchFailure("A parameter of type " + type + " came in binary form.");
        };
    }

    /** JDBC's way of writing a parameter; the driver numbers them in the order they stand. */
    private static String withQuestionMarks(String sql) {
        return sql.replace("?", "??").replaceAll("\\$\\d+", "?");
    }

    private static String text(ByteBuffer message) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (byte next = message.get(); next != 0; next = message.get()) {
            text.write(next);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
