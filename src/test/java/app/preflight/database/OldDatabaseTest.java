package app.preflight.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.postgres.EmbeddedPostgres;
import app.preflight.world.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an older Preflight has written is there, and means the same, after it was migrated. */
class OldDatabaseTest {

    private static final String WORKSPACE = "00000000-0000-7000-8000-000000000001";
    private static final String DEAL = "00000000-0000-7000-8000-000000000021";

    @TempDir private static Path data;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void migrate() throws Exception {
        postgres = EmbeddedPostgres.start(data);
        migrate("20");
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(written());
        }
        migrate("latest");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    private static void migrate(String version) {
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password())
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private static String written() throws IOException {
        try (InputStream file =
                OldDatabaseTest.class.getResourceAsStream("/before-the-words.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatIsKeptAsACodeHasTheWordsOfTheTrade() throws SQLException {
        assertThat(asked("select key from processes order by created_at, process_id"))
                .containsExactly("basic", "playbooks");
        assertThat(
                        asked(
                                "select distinct jsonb_path_query(content, '$.**.importance') #>> '{}' as kept"
                                        + " from process_versions order by kept"))
                .containsExactly("must", "should");
        assertThat(asked("select distinct content ->> 'key' from process_versions order by 1"))
                .containsExactly("basic", "playbooks");
        assertThat(asked("select type from deal_events order by event_id"))
                .containsExactly("stage-completed", "playbook-opened");
        assertThat(asked("select state from run_items where item_key = 'lead-fits'"))
                .containsExactly("verified");
        assertThat(asked("select stage from completions")).containsExactly("first");
        assertThat(asked("select cause, days from playbook_settings"))
                .containsExactly("no-reply 21");
    }

    @Test
    void aPlaybookIsARunOfTheVersionThatSaysTheSame() throws SQLException {
        String runs =
                "select kind, stage, process_version, state, opened_at at time zone 'utc' from runs"
                        + " where kind = 'playbook' and deal_id = '"
                        + DEAL
                        + "' order by run_id";
        assertThat(asked(runs))
                .containsExactly(
                        "playbook champion-left 1 running 2026-02-01 00:00:00",
                        "playbook no-reply 1 closed 2026-02-02 00:00:00");
        assertThat(
                        asked(
                                "select note, opener.name, closer.name, closed_reason from runs"
                                        + " left join users as opener on opener.user_id = opened_by"
                                        + " left join users as closer on closer.user_id = closed_by"
                                        + " where kind = 'playbook' and deal_id = '"
                                        + DEAL
                                        + "' order by run_id"))
                .containsExactly("to a rival Ann null null", "null null Ann they rang");
        assertThat(
                        asked(
                                "select items_settled, items_total, musts_open from runs"
                                        + " where kind = 'playbook' and deal_id = '"
                                        + DEAL
                                        + "' order by run_id"))
                .containsExactly("1 2 0", "0 1 1");
    }

    @Test
    void whatWasSaidOfItsItemsIsSaidOfTheRuns() throws SQLException {
        assertThat(
                        asked(
                                "select item_key, run_items.state, response ->> 'text', name from run_items"
                                        + " join runs using (run_id) join users on user_id = acted_by"
                                        + " where kind = 'playbook'"))
                .containsExactly("asked done yes Ann");
    }

    @Test
    void theDealStandsWhereItStood() throws SQLException {
        assertThat(
                        asked(
                                "select running, held, playbook_at at time zone 'utc', today_part from deals"
                                        + " where deal_id = '"
                                        + DEAL
                                        + "'"))
                .containsExactly("t f 2026-02-01 00:00:00 playbook");
        assertThat(asked("select stage, deals, amount from board_totals"))
                .containsExactlyInAnyOrder("first 1500 0.00", "second 1 500.00");
        assertThat(
                        asked(
                                "select stage, runs.owner_id = deals.owner_id, runs.opened_at = deals.opened_at"
                                        + " from runs join deals using (deal_id)"
                                        + " where kind = 'process' and deal_id = '"
                                        + DEAL
                                        + "'"))
                .containsExactly("second t t");
    }

    /** Its playbooks are in their own indexes, and nobody who wants the other walks past them. */
    @Test
    void whoeverWantsARunFindsItByItsIndex() throws SQLException {
        assertThat(plan("kind = 'process'")).contains("runs_deal").doesNotContain("Filter: (kind");
        assertThat(plan("(kind = 'process' or (kind = 'playbook' and state <> 'closed'))"))
                .contains("runs_deal", "runs_playbook_open");
        assertThat(plan("kind = 'playbook'")).contains("runs_playbooks");
    }

    private static String plan(String which) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("set preflight.workspace = '" + WORKSPACE + "'");
            statement.execute("analyze runs");
            String query =
                    "explain (costs off) select revision from runs where workspace_id = '%s' and deal_id = '%s' and %s"
                            .formatted(WORKSPACE, DEAL, which);
            return String.join("\n", Tables.texts(statement, query));
        }
    }

    private static List<String> asked(String query) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("set preflight.workspace = '" + WORKSPACE + "'");
            return Tables.texts(statement, query);
        }
    }
}
