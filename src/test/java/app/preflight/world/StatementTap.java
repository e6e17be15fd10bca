package app.preflight.world;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Notes the statements that the program sends to its database, as a test goes through it. It sits
 * at the driver's face, for not all of them come from jOOQ's own execution.
 */
public final class StatementTap {

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

    /** The same connections; what is sent over them while a test listens is noted. */
    DataSource on(DataSource real) {
        return new DelegatingDataSource(real) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                return noting ? tapped(Connection.class, connection) : connection;
            }
        };
    }

    private <T> T tapped(Class<T> face, T real) {
        InvocationHandler handler = (proxy, method, arguments) -> call(real, method, arguments);
        return face.cast(
                Proxy.newProxyInstance(
                        StatementTap.class.getClassLoader(), new Class<?>[] {face}, handler));
    }

    /** A text goes to {@code prepareStatement}, {@code execute…} and {@code addBatch} only. */
    private @Nullable Object call(Object real, Method method, Object @Nullable [] arguments)
            throws Throwable {
        String name = method.getName();
        boolean sends = name.startsWith("prepare") || name.startsWith("execute");
        if (arguments != null
                && arguments[0] instanceof String sql
                && (sends || name.equals("addBatch"))) {
            noted.add(sql);
        }
        try {
            Object result = method.invoke(real, arguments);
            return name.equals("createStatement") && result instanceof Statement statement
                    ? tapped(Statement.class, statement)
                    : result;
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
