package app.preflight.bench;

import app.preflight.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A company's server with so many deals: its database, the product on it, and a way in. */
final class Site implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final SignIn signIn;
    private final Data data;
    private final Server server;

    private Site(Path folder, EmbeddedPostgres postgres, SignIn signIn, Data data, Server server) {
        this.folder = folder;
        this.postgres = postgres;
        this.signIn = signIn;
        this.data = data;
        this.server = server;
    }

    static Site open(Path folder, int deals) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
        try {
            return open(folder, postgres, deals);
        } catch (RuntimeException failure) {
            postgres.close();
            throw failure;
        }
    }

    /**
     * First a server for its tables, then another that is measured: it knows from its first
     * statement on what is in them.
     */
    private static Site open(Path folder, EmbeddedPostgres postgres, int deals) {
        Access access = Access.to(postgres);
        start(folder, access).close();
        Data data = data(access, deals);
        Server server = start(folder, access);
        return new Site(folder, postgres, SignIn.of(Server.EMAIL, server.port()), data, server);
    }

    private static Data data(Access access, int deals) {
        try (Connection connection = access.connect()) {
            return Filling.of(connection, deals);
        } catch (SQLException failure) {
            throw new BenchFailure("The deals could not be made: " + failure.getMessage(), failure);
        }
    }

    private static Server start(Path folder, Access access) {
        Map<String, String> settings = new HashMap<>(access.settings());
        settings.put("PREFLIGHT_DATA", folder.toString());
        return Server.start(folder.resolve("server.log"), settings);
    }

    Requests requests() {
        return new Requests(server.port(), signIn, data);
    }

    Data data() {
        return data;
    }

    Api api() {
        return new Api(server.port(), signIn);
    }

    /** The same, by somebody who sells. */
    Requests sellersRequests() {
        return new Requests(server.port(), SignIn.of(SignIn.SELLER, server.port()), data);
    }

    Minimum minimum() {
        return Minimum.on(Access.to(postgres));
    }

    Machine machine() {
        return new Machine(server.pid(), database(folder));
    }

    /** The first process of the database in that folder. */
    static long database(Path folder) {
        try (var lines = Files.lines(folder.resolve("postgres/cluster/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException gone) {
            throw new BenchFailure("The database is not running.", gone);
        }
    }

    @Override
    public void close() {
        server.close();
        postgres.close();
    }
}
