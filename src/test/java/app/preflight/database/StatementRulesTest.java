package app.preflight.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.routes.Company;
import app.preflight.routes.Visits;
import app.preflight.web.Texts;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.StatementTap;
import app.preflight.world.Tables;
import app.preflight.world.World;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;

/** What the program asks of the database, noted while people go through every route. */
@InTheWorld
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementRulesTest {

    private static final Pattern TABLE =
            Pattern.compile("\\b(?i:from|join|into|update)\\s+(?:\"?public\"?\\.)?\"?(\\w+)");
    private static final Pattern WORKSPACE = Pattern.compile("\\bworkspace_id\\b");
    private static final Pattern UNWANTED =
            Pattern.compile(
                    "\\b(?i:nextval|currval|listen|notify|pg_notify|now|current_timestamp|clock_timestamp"
                            + "|random|gen_random_uuid|uuidv7|pg_advisory\\w*)\\b");

    private final World world;
    private final Tables tables;
    private final BeanFactory beans;
    private final StatementTap tap;
    private Set<String> statements = Set.of();

    StatementRulesTest(World world, HikariDataSource pool, BeanFactory beans, StatementTap tap) {
        this.world = world;
        this.tables = new Tables(pool);
        this.beans = beans;
        this.tap = tap;
    }

    @BeforeAll
    void everybodyDoesEverything() {
        statements =
                tap.during(() -> {
                    actOnADeal();
                    Company company = new Company(world, beans, Texts.THAI, "เครื่องบรรจุขวด");
                    Visits.all().forEach(visit -> visit.in(company));
                });
        assertThat(statements).hasSizeGreaterThan(200);
    }

    private void actOnADeal() {
        Sale sale =
                Sale.open(world.somchai(), "basic", Map.of("contact", Map.of("name", "คุณวิชัย")));
        sale.hold("lead-fits", "ลูกค้าพักร้อน").expect(201);
        sale.resume().expect(204);
        sale.passAllTo("closing");
        Sale lost = Sale.open(world.somchai(), "basic");
        lost.close("lost", "too dear").expect(201);
        lost.reopen();
        lost.eventTypes();
        lost.caller().patch(lost.path(), Map.of("title", "สายพาน", "owner", Person.PLOY.email()));
        for (String list : List.of("/deals?q=น้ำดื่ม&status=open", "/board?process=basic")) {
            world.malee().get(list).expect(200);
        }
        world.ann().with("Idempotency-Key", sale.id()).post("/deals", Map.of());
    }

    @Test
    void everyStatementNamesTheWorkspaceOfEachTableItTouches() throws SQLException {
        Set<String> guarded = ofWorkspaces();
        assertThat(statements.stream().filter(statement -> forgets(statement, guarded))).isEmpty();
    }

    /** One condition for the first table, and one for each that is joined to it. */
    private static boolean forgets(String statement, Set<String> guarded) {
        long touched =
                TABLE.matcher(statement)
                        .results()
                        .filter(match -> guarded.contains(match.group(1)))
                        .count();
        return WORKSPACE.matcher(statement).results().count() < touched;
    }

    @Test
    void idsAndMomentsAreMadeInTheProgramAndNothingIsAskedOfOneNodeAlone() {
        assertThat(statements.stream().filter(UNWANTED.asPredicate())).isEmpty();
    }

    private Set<String> ofWorkspaces() throws SQLException {
        return Set.copyOf(
                tables.inNoWorkspace(statement ->
                        Tables.texts(
                                statement,
                                """
                                select table_name from information_schema.columns
                                where table_schema = 'public' and column_name = 'workspace_id'
                                    and table_name <> 'workspaces'
                                """)));
    }
}
