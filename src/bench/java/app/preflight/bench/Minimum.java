package app.preflight.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;

/**
 * The least that an act can cost on this server, whatever the product does: one update by its key
 * and one insert, committed; fifty rows by an index. On tables of its own that know of no deal.
 */
final class Minimum {

    private static final int ROWS = 50_000;
    private static final int GROUPS = 500;
    private static final int PAGE = 50;

    private final Access access;

    private Minimum(Access access) {
        this.access = access;
    }

    static Minimum on(Access access) {
        try (Connection connection = access.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    drop schema if exists minimum cascade;
                    create schema minimum;
                    create table minimum.things (
                        id integer primary key, part integer not null, at integer not null,
                        name text not null, amount numeric(15, 2) not null, changes integer not null
                    ) with (fillfactor = 80);
                    create table minimum.events (id uuid primary key, thing integer not null, data jsonb not null);
                    insert into minimum.things
                        select n, n %% %2$d, n, 'thing number ' || n, n, 0 from generate_series(1, %1$d) as n;
                    create index on minimum.things (part, at desc);
                    """
                            .formatted(ROWS, GROUPS));
            statement.execute("vacuum analyze minimum.things");
            return new Minimum(access);
        } catch (SQLException failure) {
            throw new BenchFailure("No tables could be made to compare with.", failure);
        }
    }

    Work write() {
        return () -> new Write(access.connect());
    }

    Work read() {
        return () -> new Read(access.connect());
    }

    private static final class Write implements Work.Worker {

        private final Random random = new Random();
        private final Connection connection;
        private final PreparedStatement update;
        private final PreparedStatement insert;

        Write(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            this.update =
                    connection.prepareStatement(
                            "update minimum.things set changes = changes + 1 where id = ?");
            this.insert =
                    connection.prepareStatement(
                            "insert into minimum.events values (?, ?, '{\"item\": \"one\"}')");
        }

        @Override
        public void once() throws SQLException {
            int thing = 1 + random.nextInt(ROWS);
            update.setInt(1, thing);
            update.executeUpdate();
            insert.setObject(1, UUID.randomUUID());
            insert.setInt(2, thing);
            insert.executeUpdate();
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private static final class Read implements Work.Worker {

        private final Random random = new Random();
        private final Connection connection;
        private final PreparedStatement page;

        Read(Connection connection) throws SQLException {
            this.connection = connection;
            this.page =
                    connection.prepareStatement(
                            "select id, part, at, name, amount from minimum.things where part = ?"
                                    + " order by at desc limit "
                                    + PAGE);
        }

        @Override
        public void once() throws SQLException {
            page.setInt(1, random.nextInt(GROUPS));
            try (var rows = page.executeQuery()) {
                int count = 0;
                while (rows.next()) {
                    count++;
                }
                if (count != PAGE) {
                    throw new BenchFailure("The page has " + count + " rows.");
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
