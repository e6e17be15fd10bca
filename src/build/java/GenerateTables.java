import app.preflight.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the table classes: migrates an empty PostgreSQL and reads its catalogue. Skipped while
 * nothing changed.
 */
public class GenerateTables {

    /**
     * Which columns hold which kind of id. The rest are named by their table alone and stay plain.
     */
    private static final Map<String, String> IDS =
            Map.ofEntries(
                    Map.entry("workspace_id", "WorkspaceId"),
                    Map.entry("user_id|owner_id|.*_by|by_user|maker_id|latest_id", "UserId"),
                    Map.entry("team_id", "TeamId"),
                    Map.entry("deal_id", "DealId"),
                    Map.entry("process_id", "ProcessId"),
                    Map.entry("lead_id|leads\\.merged_into", "LeadId"),
                    Map.entry("organisation_id|organisations\\.merged_into", "OrganisationId"),
                    Map.entry("person_id|contact_id|persons\\.merged_into", "PersonId"),
                    Map.entry("merge_id", "MergeId"),
                    Map.entry("(start_)?view_id", "SavedViewId"),
                    Map.entry("task_id", "TaskId"));

    public static void main(String[] arguments) throws Exception {
        Path migrations = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Path stamp = target.resolve("migrations.sha256");
        String hash = hash(migrations, Path.of(arguments[2]));
        if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
            return;
        }
        Path folder = Files.createTempDirectory("preflight-tables");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            migrate(postgres, migrations);
            generate(postgres, target);
        } finally {
            delete(folder);
        }
        Files.writeString(stamp, hash);
    }

    /** Of the migrations and of this program itself. */
    private static String hash(Path... folders) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path folder : folders) {
            try (var files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void migrate(EmbeddedPostgres postgres, Path migrations) {
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password())
                .locations("filesystem:" + migrations)
                .load()
                .migrate();
    }

    private static void generate(EmbeddedPostgres postgres, Path target) throws Exception {
        Database database =
                new Database()
                        .withName("org.jooq.meta.postgres.PostgresDatabase")
                        .withInputSchema("public")
                        .withExcludes("flyway_schema_history")
                        .withIncludeRoutines(false)
                        .withOutputSchemaToDefault(true)
                        .withForcedTypes(types());
        Generate generate =
                new Generate()
                        .withRecords(true)
                        .withJavaTimeTypes(true)
                        .withGeneratedAnnotation(false)
                        .withGlobalObjectReferences(true);
        new GenerationTool()
                .run(
                        new Configuration()
                                .withLogging(Logging.WARN)
                                .withJdbc(
                                        new Jdbc()
                                                .withUrl(postgres.jdbcUrl())
                                                .withUser(postgres.user())
                                                .withPassword(postgres.password()))
                                .withGenerator(
                                        new Generator()
                                                .withDatabase(database)
                                                .withGenerate(generate)
                                                .withTarget(
                                                        new Target()
                                                                .withPackageName(
                                                                        "app.preflight.schema")
                                                                .withDirectory(
                                                                        target.toString()))));
    }

    private static List<ForcedType> types() {
        List<ForcedType> types = new ArrayList<>();
        types.add(new ForcedType().withName("INSTANT").withIncludeTypes("timestamp.*"));
        IDS.forEach((columns, id) -> types.add(id(columns, "app.preflight.shared." + id)));
        return types;
    }

    private static ForcedType id(String columns, String type) {
        return new ForcedType()
                .withUserType(type)
                .withConverter(
                        "org.jooq.Converter.ofNullable(java.util.UUID.class, %1$s.class, %1$s::new, %1$s::value)"
                                .formatted(type))
                .withIncludeExpression(".*\\.(" + columns + ")")
                .withIncludeTypes("uuid");
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
