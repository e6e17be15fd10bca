package app.preflight.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What earlier versions kept of imports, moves and searches is there as tasks after V025. */
class TasksMigrationTest {

    private static final String WORKSPACE = id(1);
    private static final String USER = id(2);
    private static final String PROCESS = id(3);

    @TempDir Path folder;

    @Test
    void whatWasAskedForBeforeIsATaskWithAllThatIsKnownOfIt() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            migrate(postgres, "024");
            try (Connection connection = connect(postgres);
                    Statement statement = connection.createStatement()) {
                fill(statement);
            }
            migrate(postgres, "025");
            try (Connection connection = connect(postgres);
                    Statement statement = connection.createStatement()) {
                assertThat(tasks(statement))
                        .containsExactly(
                                "bulk-move 3 finished 2/2 overtaken=false moved=1",
                                "bulk-move 3 stopped 0/1 overtaken=true moved=0",
                                "duplicate-search 1 running 40/90 found=7",
                                "lead-import 10 waiting 0/5 added=0",
                                "lead-import 11 stopped 2/5 added=2",
                                "lead-import 12 finished 5/5 added=5",
                                "lead-import 13 finished 5/5 added=5",
                                "lead-import-undo 12 finished 5/5 removed=4",
                                "lead-import-undo 13 running 1/5 removed=1");
                assertThat(
                                texts(
                                        statement,
                                        """
                                        select count(*) from jobs join tasks
                                            on task_instance = workspace_id || '/' || task_id
                                        where task_name = kind and state = 'running'
                                        """))
                        .as("each job goes on with its task")
                        .containsExactly("2");
                assertThat(
                                texts(
                                        statement,
                                        "select count(*) from bulk_move_deals join tasks using (task_id)"))
                        .containsExactly("3");
            }
        }
    }

    private static void migrate(EmbeddedPostgres postgres, String version) {
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password())
                .target(version)
                .load()
                .migrate();
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        Connection connection =
                DriverManager.getConnection(
                        postgres.jdbcUrl(), postgres.user(), postgres.password());
        try (Statement statement = connection.createStatement()) {
            statement.execute("set preflight.workspace = '" + WORKSPACE + "'");
        }
        return connection;
    }

    private static void fill(Statement statement) throws SQLException {
        // Deals and versions need more rows than this is about.
        statement.execute(
                """
                alter table bulk_moves drop constraint bulk_moves_workspace_id_process_id_version_fkey;
                alter table bulk_move_deals drop constraint bulk_move_deals_workspace_id_deal_id_fkey;
                insert into workspaces values ('%1$s', 'Siam', 'th', 'THB', 'Asia/Bangkok', now());
                insert into users values ('%1$s', '%2$s', 'a@siam.example', 'Ann', '', 'admin', null, 'en', now());
                """
                        .formatted(WORKSPACE, USER));
        leadImport(statement, 10, "ready", 0, 0, false);
        leadImport(statement, 11, "cancelled", 2, 0, false);
        leadImport(statement, 12, "undone", 5, 4, true);
        leadImport(statement, 13, "undoing", 5, 1, true);
        job(statement, "lead-import-undo", 13);
        statement.execute(
                "insert into duplicate_searches values ('%s', '%s', 'running', '%s', 90, 40, 7, '%s', now())"
                        .formatted(WORKSPACE, id(20), id(21), USER));
        job(statement, "duplicate-search", 20);
        move(statement, 30, "overtaken", "null");
        move(statement, 31, "finished", "'moved'", "'over'");
    }

    private static void leadImport(
            Statement statement, int number, String state, int done, int removed, boolean undone)
            throws SQLException {
        statement.execute(
                """
                insert into lead_imports (workspace_id, import_id, file_name, state, columns, mapping, sample, policy,
                    owner_id, asked_by, asked_at, rows_total, rows_done, added, updated, skipped, undecided, rejected,
                    removed, restored, kept, undone_by)
                values ('%s', '%s', 'a.csv', '%s', '[]', '{}', '[]', 'later', '%s', '%s', now(), 5, %d, %d,
                    0, 0, 0, 0, %d, 0, %d, %s)
                """
                        .formatted(
                                WORKSPACE,
                                id(number),
                                state,
                                USER,
                                USER,
                                done,
                                done,
                                removed,
                                state.equals("undone") ? 1 : 0,
                                undone ? "'" + USER + "'" : "null"));
    }

    private static void move(Statement statement, int number, String state, String... outcomes)
            throws SQLException {
        statement.execute(
                "insert into bulk_moves values ('%s', '%s', '%s', 2, '%s', '%s', now())"
                        .formatted(WORKSPACE, id(number), PROCESS, state, USER));
        for (int place = 0; place < outcomes.length; place++) {
            statement.execute(
                    "insert into bulk_move_deals values ('%s', '%s', '%s', %s)"
                            .formatted(WORKSPACE, id(number), id(100 + place), outcomes[place]));
        }
    }

    private static void job(Statement statement, String name, int number) throws SQLException {
        statement.execute(
                "insert into jobs (task_name, task_instance, execution_time, picked, version) values ('%s', '%s/%s', now(), false, 1)"
                        .formatted(name, WORKSPACE, id(number)));
    }

    private static String id(int number) {
        return "00000000-0000-0000-0000-%012d".formatted(number);
    }

    private static List<String> tasks(Statement statement) throws SQLException {
        return texts(
                statement,
                """
                select concat_ws(' ', kind, ltrim(right(subject::text, 12), '0'), state, done || '/' || total,
                    'overtaken=' || (details ->> 'overtaken'), 'moved=' || (details ->> 'moved'),
                    'found=' || (details ->> 'found'), 'added=' || (details ->> 'added'),
                    'removed=' || (details ->> 'removed')) as task
                from tasks order by task
                """);
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
