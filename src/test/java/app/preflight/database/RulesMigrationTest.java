package app.preflight.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that were written before all kinds of them came to stand in one table. */
class RulesMigrationTest {

    private static final String WRITTEN =
            """
            set preflight.workspace = '00000000-0000-7000-8000-000000000001';
            insert into workspaces values ('00000000-0000-7000-8000-000000000001', 'Siam', 'th', 'THB', 'Asia/Bangkok', now());
            insert into users (workspace_id, user_id, email, name, password_hash, role, locale, created_at)
                values ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002', 'rin@siam.example', 'Rin', '', 'admin', 'th', now());
            insert into process_rules values ('00000000-0000-7000-8000-000000000001', 3, '{"rules":[],"fallback":"basic"}', '00000000-0000-7000-8000-000000000002', now());
            insert into assignment_rules values ('00000000-0000-7000-8000-000000000001', 5, '{"rules":[],"others":[]}', '00000000-0000-7000-8000-000000000002', now());
            """;

    @TempDir Path data;

    @Test
    void theyStandThereAsTheyStoodBefore() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            migrate(postgres, "24");
            try (Connection connection = connect(postgres)) {
                connection.createStatement().execute(WRITTEN);
            }
            migrate(postgres, "26");
            assertThat(kept(postgres))
                    .containsExactly(
                            "lead-assignment 5 {\"rules\": [], \"others\": []}",
                            "process-choice 3 {\"rules\": [], \"fallback\": \"basic\"}");
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
        return DriverManager.getConnection(
                postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private static List<String> kept(EmbeddedPostgres postgres) throws SQLException {
        List<String> kept = new ArrayList<>();
        try (Connection connection = connect(postgres)) {
            connection
                    .createStatement()
                    .execute("set preflight.workspace = '00000000-0000-7000-8000-000000000001'");
            ResultSet rows =
                    connection
                            .createStatement()
                            .executeQuery(
                                    "select kind, revision, content from rule_lists order by kind");
            while (rows.next()) {
                kept.add(rows.getString(1) + " " + rows.getInt(2) + " " + rows.getString(3));
            }
        }
        return kept;
    }
}
