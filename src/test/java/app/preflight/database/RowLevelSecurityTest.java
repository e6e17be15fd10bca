package app.preflight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Person.Company;
import app.preflight.world.Sale;
import app.preflight.world.Tables;
import app.preflight.world.World;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A forgotten condition shows nothing, rather than somebody else's deal. */
@InTheWorld
class RowLevelSecurityTest {

    /** Known before any workspace is, and what a search looks through; see the migrations. */
    private static final String OPEN = "'workspaces', 'deal_texts'";

    private final World world;
    private final Tables tables;

    RowLevelSecurityTest(World world, HikariDataSource pool) {
        this.world = world;
        this.tables = new Tables(pool);
    }

    @BeforeEach
    void bothCompaniesHaveDeals() {
        for (var caller : List.of(world.ann(), world.olga())) {
            Sale sale = Sale.open(caller, "basic", Map.of("contact", Map.of("name", "คุณวิชัย")));
            sale.pass("prospecting");
        }
        world.signedIn(Person.ANN);
        world.signedIn(Person.OLGA);
    }

    @Test
    void aConnectionWithoutAWorkspaceSeesNoRowOfAnyTable() throws SQLException {
        List<String> guarded = guarded();
        assertThat(guarded).hasSizeGreaterThan(12).contains("deals", "runs", "users", "sessions");
        for (String table : guarded) {
            List<String> seen =
                    tables.inNoWorkspace(
                            statement -> Tables.texts(statement, count(table, "true")));
            assertThat(seen).as(table).containsExactly("0");
        }
    }

    @Test
    void aConnectionOfOneWorkspaceSeesNoRowOfAnother() throws SQLException {
        for (Company company : Company.values()) {
            String others =
                    "workspace_id <> (select workspace_id from workspaces where name = '%s')"
                            .formatted(company.title());
            for (String table : guarded()) {
                assertThat(counted(company, table, others)).as(table).isZero();
            }
        }
    }

    @Test
    void itSeesItsOwn() throws SQLException {
        for (String table :
                List.of(
                        "deals",
                        "runs",
                        "run_items",
                        "users",
                        "deal_events",
                        "persons",
                        "sessions")) {
            assertThat(counted(Company.SIAM, table, "true")).as(table).isPositive();
            assertThat(counted(Company.OTHER, table, "true")).as(table).isPositive();
        }
    }

    @Test
    void itWritesNoRowOfAnotherEither() throws SQLException {
        String insert =
                "insert into teams select workspace_id, gen_random_uuid(), 'spies' from workspaces where name = '%s'"
                        .formatted(Company.OTHER.title());
        tables.in(
                Company.SIAM,
                statement ->
                        assertThatThrownBy(() -> statement.execute(insert))
                                .isInstanceOf(SQLException.class)
                                .hasMessageContaining("row-level security"));
        String update =
                "update users set name = name where email = '%s'".formatted(Person.OLGA.email());
        int updated = tables.in(Company.SIAM, statement -> statement.executeUpdate(update));
        assertThat(updated).isZero();
    }

    private int counted(Company company, String table, String condition) throws SQLException {
        List<String> rows =
                tables.in(company, statement -> Tables.texts(statement, count(table, condition)));
        return Integer.parseInt(rows.getFirst());
    }

    private static String count(String table, String condition) {
        return "select count(*) from %s where %s".formatted(table, condition);
    }

    private List<String> guarded() throws SQLException {
        return tables.inNoWorkspace(statement ->
                Tables.texts(
                        statement,
                        """
                        select table_name from information_schema.columns
                        where table_schema = 'public' and column_name = 'workspace_id'
                            and table_name not in (%s)
                        """
                                .formatted(OPEN)));
    }
}
