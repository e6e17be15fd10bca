package app.preflight.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list over the API, and the cursor for the next one. */
public record Listed<T>(List<T> items, @Nullable String next) {

    public static final int USUAL = 50;
    public static final int MOST = 200;

    /** From one row more than asked for: its presence tells that there is a next page. */
    public static <T> Listed<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        return rows.size() <= limit
                ? new Listed<>(rows, null)
                : new Listed<>(rows.subList(0, limit), cursor.apply(rows.get(limit - 1)));
    }

    public <R> Listed<R> map(Function<T, R> mapping) {
        return new Listed<>(items.stream().map(mapping).toList(), next);
    }

    /**
     * @throws Invalid where {@code limit} is not from 1 to 200
     */
    public static int checkLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new Invalid("limit", "error.limit", MOST);
        }
        return limit;
    }
}
