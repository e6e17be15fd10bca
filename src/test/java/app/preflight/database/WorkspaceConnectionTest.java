package app.preflight.database;

import static app.preflight.schema.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.preflight.accounts.Workspaces;
import app.preflight.shared.WorkspaceId;
import app.preflight.world.InTheWorld;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Whatever is done for a workspace, the pool gets back connections that see no row of it. */
@InTheWorld
class WorkspaceConnectionTest {

    private final Database database;
    private final HikariDataSource pool;
    private final WorkspaceId siam;

    WorkspaceConnectionTest(Database database, HikariDataSource pool, Workspaces workspaces) {
        this.database = database;
        this.pool = pool;
        this.siam = workspaces.all().getFirst();
    }

    @Test
    void aStatementThatStandsAloneSeesItsWorkspaceAndLeavesNothing() throws SQLException {
        int users = database.<Integer>read(siam, WorkspaceConnectionTest::users);
        assertThat(users).isPositive();
        assertNoConnectionSeesAnything();
    }

    @Test
    void aTransactionSeesItsWorkspaceFromItsFirstStatementAndLeavesNothing() throws SQLException {
        List<Integer> seen = database.write(siam, db -> List.of(users(db), users(db)));
        assertThat(seen).allMatch(users -> users > 0);
        assertNoConnectionSeesAnything();
    }

    @Test
    void aStatementThatStandsAloneAndFailsLeavesNothingAndTheNextIsFine() throws SQLException {
        for (int time = 0; time < pool.getMaximumPoolSize(); time++) {
            assertThatThrownBy(() -> database.read(siam, WorkspaceConnectionTest::fail))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("division by zero");
        }
        assertNoConnectionSeesAnything();
        assertThat(database.<Integer>read(siam, WorkspaceConnectionTest::users)).isPositive();
    }

    @Test
    void aTransactionThatFailsLeavesNothing() throws SQLException {
        assertThatThrownBy(() -> database.write(siam, WorkspaceConnectionTest::fail))
                .isInstanceOf(DataAccessException.class);
        assertNoConnectionSeesAnything();
    }

    @Test
    void aStatementThatStandsAloneAndWritesTellsHowManyRows() {
        int renamed =
                database.<Integer>writeAlone(
                        siam,
                        db ->
                                db.update(USERS)
                                        .set(USERS.NAME, USERS.NAME)
                                        .where(USERS.WORKSPACE_ID.eq(siam))
                                        .execute());
        assertThat(renamed)
                .isEqualTo(database.<Integer>read(siam, WorkspaceConnectionTest::users))
                .isPositive();
    }

    private static int users(DSLContext db) {
        return db.fetchCount(USERS);
    }

    private static int fail(DSLContext db) {
        return db.select(DSL.inline(1).div(DSL.inline(0))).fetchSingle().value1();
    }

    /** Of all that the pool can hand out at once. */
    private void assertNoConnectionSeesAnything() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int number = 0; number < pool.getMaximumPoolSize() / 2; number++) {
                Connection connection = pool.getConnection();
                taken.add(connection);
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("select count(*) from users")) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getInt(1)).isZero();
                }
            }
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }
}
