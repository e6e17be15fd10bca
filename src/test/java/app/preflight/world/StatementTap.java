package app.preflight.world;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Notes the statements that the program issues, as a test goes through it. */
public final class StatementTap implements ExecuteListener {

    private final Set<String> noted = ConcurrentHashMap.newKeySet();
    private volatile boolean noting;

    /** Each statement once that {@code work} made the program issue. */
    public Set<String> during(Runnable work) {
        noted.clear();
        noting = true;
        try {
            work.run();
            return Set.copyOf(noted);
        } finally {
            noting = false;
        }
    }

    @Override
    public void executeStart(ExecuteContext execution) {
        if (noting) {
            Stream.concat(Stream.ofNullable(execution.sql()), Arrays.stream(execution.batchSQL()))
                    .filter(Objects::nonNull)
                    .forEach(noted::add);
        }
    }
}
