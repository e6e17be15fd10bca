package app.preflight.postgres;

import java.nio.file.Path;

/**
 * A PostgreSQL of the program's own, on a folder, reachable from this machine only.
 *
 * <p>Closing stops it and loses nothing. Once started there is no shutdown hook: whoever started it
 * closes it, after the last connection. A program that was killed leaves its server running; the
 * next start on the same folder stops that one first.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final FolderLock lock;
    private final Server server;
    private final String password;

    private EmbeddedPostgres(FolderLock lock, Server server, String password) {
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts PostgreSQL 18 on {@code folder}, which is created when absent, and makes the
     * application's role and database in it.
     *
     * @throws EmbeddedPostgresException when it cannot, saying why
     */
    public static EmbeddedPostgres start(Path folder) {
        Home home = Home.in(folder);
        FolderLock lock = FolderLock.take(home);
        try {
            return start(home, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres start(Home home, FolderLock lock) {
        Cluster.refuseAnotherMajorVersion(home);
        Binaries binaries = Binaries.unpackedFor(home);
        Programs programs = new Programs(home, binaries, Account.reaching(home, binaries));
        Server server = new Server(home, programs);
        server.stopOrphan();
        String superuserPassword = new Cluster(home, programs).createOnce();
        try (var _ = StopOnExit.of(server)) {
            server.start();
            String password = home.secret("application.password").readOrCreate();
            new ApplicationDatabase(server.port(), superuserPassword).prepare(password);
            home.handOver();
            server.watch();
            return new EmbeddedPostgres(lock, server, password);
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    /** The application's database. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), ApplicationDatabase.NAME);
    }

    /** The application's role: it owns the database, but is no superuser. */
    public String user() {
        return ApplicationDatabase.NAME;
    }

    public String password() {
        return password;
    }

    public int port() {
        return server.port();
    }

    /** Stops the server, breaking off what still runs, and waits until it is down. */
    @Override
    public void close() {
        try {
            server.stop();
        } finally {
            lock.close();
        }
    }
}
