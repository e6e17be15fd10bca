package app.preflight.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Caller;
import app.preflight.world.InTheWorld;
import app.preflight.world.Json;
import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.Tables;
import app.preflight.world.World;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A rep sees own and team deals, a manager the team's, an admin all; nobody another workspace's.
 */
@InTheWorld
class VisibilityTest {

    private static final String NOBODYS = "0198f000-0000-7000-8000-000000000000";

    private final World world;
    private final Tables tables;

    VisibilityTest(World world, HikariDataSource pool) {
        this.world = world;
        this.tables = new Tables(pool);
    }

    @Test
    void aRepSeesTheOwnDealsAndTheTeams() {
        Sale somchais = Sale.open(world.somchai(), "basic");
        assertSees(world.somchai(), somchais);
        assertSees(world.ploy(), somchais);
    }

    @Test
    void aRepDoesNotSeeAnotherTeamsDeals() {
        Sale krits = Sale.open(world.krit(), "basic");
        assertDoesNotSee(world.somchai(), krits);
        assertDoesNotSee(world.malee(), krits);
        assertSees(world.krit(), krits);
    }

    @Test
    void aManagerSeesTheTeamsDeals() {
        assertSees(world.malee(), Sale.open(world.ploy(), "complex"));
    }

    @Test
    void anAdminSeesAllDealsOfTheWorkspaceAndNoOther() {
        Sale krits = Sale.open(world.krit(), "basic");
        Sale olgas = Sale.open(world.olga(), "basic");
        assertSees(world.ann(), krits);
        assertDoesNotSee(world.ann(), olgas);
        assertDoesNotSee(world.olga(), krits);
    }

    @Test
    void whoeverSeesADealMayWorkOnIt() {
        Sale sale = Sale.open(world.somchai(), "basic");
        Answer ticked = sale.by(world.ploy()).tick("lead-unique").expect(200);
        assertThat(ticked.text("/by/name")).isEqualTo("Ploy");
        assertThat(sale.item("lead-unique").text("/by/name")).isEqualTo("Ploy");
    }

    @Test
    void theBoardShowsEachWhatTheyMaySee() {
        Sale krits = Sale.open(world.krit(), "complex");
        assertThat(cards(world.krit())).contains(krits.id());
        assertThat(cards(world.ann())).contains(krits.id());
        assertThat(cards(world.somchai())).doesNotContain(krits.id());
        assertThat(cards(world.olga())).doesNotContain(krits.id());
    }

    @Test
    void aDealThatIsGivenAwayIsSeenByTheNewOwnersTeam() throws SQLException {
        Sale sale = Sale.open(world.ann(), "basic", Map.of("owner", Person.SOMCHAI.email()));
        assertSees(world.ploy(), sale);
        Map<String, String> left = Map.of("cause", "champion-left");
        String playbook =
                sale.path()
                        + "/playbooks/"
                        + world.ploy().post(sale.path() + "/playbooks", left).text("/id");
        world.ann().patch(sale.path(), Map.of("owner", Person.KRIT.email())).expect(200);
        assertDoesNotSee(world.ploy(), sale);
        assertSees(world.krit(), sale);
        Map<String, String> waived = Map.of("state", "waived", "reason", "still mine");
        assertThat(sale.by(world.ploy()).act("lead-unique", waived).status()).isEqualTo(404);
        sale.by(world.krit()).tick("lead-unique").expect(200);
        world.ploy().put(playbook + "/items/successor-named", waived).expect(404);
        world.krit().put(playbook + "/items/successor-named", waived).expect(200);
        assertThat(tables.wrongOwnersOfRuns(Person.Company.SIAM)).isEmpty();
    }

    @Test
    void aDealIsGivenOnlyToSomebodyWhoseDealsTheGiverSees() {
        Sale sale = Sale.open(world.somchai(), "basic");
        assertThat(owner(sale, Person.PLOY.email()).status()).isEqualTo(200);
        assertThat(owner(sale, Person.KRIT.email()).wrongFields()).containsExactly("owner");
        assertThat(owner(sale, Person.OLGA.email()).wrongFields()).containsExactly("owner");
        assertThat(owner(sale, "nobody@siam.example").wrongFields()).containsExactly("owner");
    }

    private static Answer owner(Sale sale, String email) {
        return sale.caller().patch(sale.path(), Map.of("owner", email));
    }

    static Stream<Arguments> everyCallOfADeal() {
        String deal = "/deals/{id}";
        return Stream.of(
                Arguments.of("GET", deal, ""),
                Arguments.of("PATCH", deal, "{\"title\":\"taken over\"}"),
                Arguments.of("GET", deal + "/checklist", ""),
                Arguments.of("GET", deal + "/checklist/items/lead-unique", ""),
                Arguments.of(
                        "PUT",
                        deal + "/checklist/items/lead-unique",
                        "{\"state\":\"waived\",\"reason\":\"taken over\"}"),
                Arguments.of("POST", deal + "/completions", "{\"stage\":\"prospecting\"}"),
                Arguments.of(
                        "POST", deal + "/hold", "{\"item\":\"lead-unique\",\"reason\":\"mine\"}"),
                Arguments.of("DELETE", deal + "/hold", ""),
                Arguments.of(
                        "POST", deal + "/closure", "{\"outcome\":\"lost\",\"reason\":\"mine\"}"),
                Arguments.of("POST", deal + "/closure", "{\"outcome\":\"won\"}"),
                Arguments.of("DELETE", deal + "/closure", ""),
                Arguments.of("GET", deal + "/events", ""));
    }

    @ParameterizedTest
    @MethodSource("everyCallOfADeal")
    void nobodyOfAnotherWorkspaceGetsAnythingButNotFound(String method, String path, String body) {
        assertUntouchedBy(world.olga(), method, path, body);
    }

    @ParameterizedTest
    @MethodSource("everyCallOfADeal")
    void nobodyOfAnotherTeamGetsAnythingButNotFound(String method, String path, String body) {
        assertUntouchedBy(world.krit(), method, path, body);
    }

    private void assertUntouchedBy(Caller outsider, String method, String path, String body) {
        Sale sale = Sale.open(world.somchai(), "basic");
        Answer answer = outsider.sendJson(method, path.replace("{id}", sale.id()), body);
        Answer absent = outsider.sendJson(method, path.replace("{id}", NOBODYS), body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(absent.body().replace(NOBODYS, sale.id()));
        assertThat(sale.eventTypes()).containsExactly("deal-opened");
        assertThat(sale.facts().text("/status")).isEqualTo("open");
    }

    private static void assertSees(Caller caller, Sale sale) {
        assertThat(sale.by(caller).facts().text("/id")).isEqualTo(sale.id());
        assertThat(newest(caller)).contains(sale.id());
    }

    private static void assertDoesNotSee(Caller caller, Sale sale) {
        assertThat(caller.get(sale.path()).status()).isEqualTo(404);
        assertThat(newest(caller)).doesNotContain(sale.id());
    }

    private static List<String> newest(Caller caller) {
        return caller.get("/deals?limit=200").expect(200).texts("/items", "id");
    }

    private static List<String> cards(Caller caller) {
        return Json.read(caller.get("/board?process=complex").expect(200).body())
                .path("columns")
                .valueStream()
                .flatMap(column -> column.path("cards").valueStream())
                .map(card -> card.path("id").asString())
                .toList();
    }
}
