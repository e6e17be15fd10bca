package app.preflight.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.InTheWorld;
import app.preflight.world.Tables;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What keeps the schema fit for several companies and for a PostgreSQL of many machines, read from
 * the migrated tables themselves. An exception is named here with its reason, or it is a mistake.
 */
@InTheWorld
class SchemaRulesTest {

    /** Flyway's own, about the program and not about anybody's data. */
    private static final String HISTORY = "flyway_schema_history";

    /** Every company and what is tried before sign-in, when no workspace is known. */
    private static final String WORKSPACES = "workspaces";

    private static final String SIGN_IN_FAILURES = "sign_in_failures";

    /** What the program has yet to do, in db-scheduler's columns; see decision 22. */
    private static final String JOBS = "jobs";

    /** Through a policy the trigram index would never be used; see decision 3. */
    private static final String DEAL_TEXTS = "deal_texts";

    private final Tables tables;

    SchemaRulesTest(HikariDataSource pool) {
        this.tables = new Tables(pool);
    }

    @Test
    void everyTableHasAPrimaryKey() throws SQLException {
        assertThat(
                        asked(
                                """
                                select relname from ours where relkind = 'r' and not exists
                                    (select from pg_index where indrelid = ours.oid and indisprimary)
                                """))
                .isEmpty();
    }

    @Test
    void everyKeyAndEveryIndexBeginsWithTheWorkspace() throws SQLException {
        assertThat(
                        asked(
                                """
                                select indexrelid::regclass::text from pg_index
                                    join ours on ours.oid = indrelid
                                where pg_get_indexdef(indexrelid, 1, true) <> 'workspace_id'
                                """))
                .containsExactlyInAnyOrder(
                        HISTORY + "_pk",
                        HISTORY + "_s_idx",
                        SIGN_IN_FAILURES + "_pkey",
                        SIGN_IN_FAILURES + "_subject",
                        JOBS + "_pkey",
                        // A GIN index of two columns is what a distributed PostgreSQL lacks.
                        DEAL_TEXTS + "_trigrams");
    }

    @Test
    void everyForeignKeyBeginsWithTheWorkspaceOnBothSides() throws SQLException {
        assertThat(
                        asked(
                                """
                                select conname from pg_constraint
                                    join pg_attribute here
                                        on here.attrelid = conrelid and here.attnum = conkey[1]
                                    join pg_attribute there
                                        on there.attrelid = confrelid and there.attnum = confkey[1]
                                where contype = 'f' and connamespace = 'public'::regnamespace
                                    and (here.attname <> 'workspace_id'
                                        or there.attname <> 'workspace_id')
                                """))
                .isEmpty();
    }

    @Test
    void everyTableIsClosedToOtherWorkspacesForItsOwnerToo() throws SQLException {
        assertThat(
                        asked(
                                """
                                select relname from ours where relkind = 'r' and not
                                    (relrowsecurity and relforcerowsecurity)
                                """))
                .containsExactlyInAnyOrder(HISTORY, WORKSPACES, SIGN_IN_FAILURES, JOBS, DEAL_TEXTS);
    }

    @Test
    void everyPolicyComparesTheWorkspaceAndNothingElse() throws SQLException {
        assertThat(
                        asked(
                                """
                                select tablename from pg_policies where schemaname = 'public' and not
                                    (cmd = 'ALL' and roles = '{public}' and with_check is null
                                        and qual = '(workspace_id = current_workspace())')
                                """))
                .isEmpty();
        assertThat(asked("select tablename from pg_policies"))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        asked("select relname from ours where relrowsecurity"));
    }

    @Test
    void idsAreMadeInTheProgram() throws SQLException {
        assertThat(
                        asked(
                                """
                                select relname, attname from columns where attname like '%\\_id'
                                    and atttypid <> 'uuid'::regtype
                                """))
                // What another system calls the deal.
                .containsExactly("deals external_id");
        assertThat(asked("select relname from ours where relkind = 'S'")).isEmpty();
        assertThat(asked("select relname from columns where attidentity <> ''")).isEmpty();
    }

    @Test
    void momentsHaveATimeZone() throws SQLException {
        assertThat(
                        asked(
                                """
                                select relname, attname from columns
                                where (attname like '%\\_at' and atttypid <> 'timestamptz'::regtype)
                                    or atttypid in ('timestamp'::regtype, 'time'::regtype, 'timetz'::regtype)
                                """))
                .isEmpty();
    }

    @Test
    void noDefaultCallsAFunction() throws SQLException {
        assertThat(
                        asked(
                                """
                                select relname, attname from columns
                                    join pg_attrdef on adrelid = attrelid and adnum = attnum
                                where pg_get_expr(adbin, adrelid) ~* '[(]|current_|local|user'
                                    and not exists (
                                        select from pg_attribute
                                        where pg_attribute.attrelid = adrelid and pg_attribute.attnum = adnum
                                            and attgenerated <> '')
                                """))
                .isEmpty();
    }

    @Test
    void nothingIsThereThatADistributedDatabaseLacks() throws SQLException {
        assertThat(asked("select conname from pg_constraint where contype = 'x'")).isEmpty();
        assertThat(
                        asked(
                                """
                                select indexrelid::regclass::text from pg_index
                                    join pg_class on pg_class.oid = indexrelid
                                    join pg_am on pg_am.oid = relam
                                    join ours on ours.oid = indrelid
                                where amname = 'gin' and indnatts > 1
                                """))
                .isEmpty();
        assertThat(
                        asked(
                                """
                                select proname from pg_proc where pronamespace = 'public'::regnamespace
                                    and prosrc ~* '\\y(nextval|notify|pg_notify|listen|random|now|clock_timestamp)\\y'
                                """))
                .isEmpty();
    }

    private List<String> asked(String query) throws SQLException {
        String tables =
                """
                with ours as (select * from pg_class where relnamespace = 'public'::regnamespace),
                columns as (select relname, pg_attribute.* from pg_attribute
                    join ours on ours.oid = attrelid and relkind = 'r'
                    where attnum > 0 and not attisdropped and relname <> '%s')
                """
                        .formatted(HISTORY);
        return this.tables.inNoWorkspace(statement -> Tables.texts(statement, tables + query));
    }
}
