package app.preflight.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.preflight.world.Answer;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.Tables;
import app.preflight.world.World;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InTheWorld
class EventsTest {

    private final World world;
    private final Tables tables;

    EventsTest(World world, HikariDataSource pool) {
        this.world = world;
        this.tables = new Tables(pool);
    }

    @Test
    void everythingThatHappenedIsThereOldestFirstWithWhoAndWhen() {
        Sale sale = Sale.open(world.somchai(), "basic");
        sale.tick("lead-unique").expect(200);
        sale.by(world.ploy()).act("lead-fits", Map.of("state", "waived", "reason", "ลูกค้าเก่า"));
        sale.complete("prospecting").expect(201);
        sale.act("first-contact", Map.of("state", "deferred", "until", "closing"));
        sale.act("prospect-researched", Map.of("state", "not-applicable", "reason", "รู้จักดี"));
        sale.hold("first-contact", "วันหยุด").expect(201);
        sale.resume().expect(204);
        sale.act("lead-unique", Map.of("state", "open", "reason", "พบซ้ำ")).expect(200);
        sale.close("lost", "ซ้ำจริง").expect(201);
        sale.reopen().expect(204);

        assertThat(sale.eventTypes())
                .containsExactly(
                        "deal-opened",
                        "item-done",
                        "item-waived",
                        "stage-completed",
                        "item-deferred",
                        "item-not-applicable",
                        "run-held",
                        "run-resumed",
                        "item-reopened",
                        "deal-lost",
                        "deal-reopened");
        Answer events = events(sale, "");
        assertThat(events.text("/items/0/process")).isEqualTo("basic");
        assertThat(events.text("/items/1/item")).isEqualTo("lead-unique");
        assertThat(events.text("/items/1/response/verdict")).isEqualTo("pass");
        assertThat(events.text("/items/2/reason")).isEqualTo("ลูกค้าเก่า");
        assertThat(events.text("/items/2/by/name")).isEqualTo("Ploy");
        assertThat(events.text("/items/3/stage")).isEqualTo("prospecting");
        assertThat(events.text("/items/4/until")).isEqualTo("closing");
        assertThat(events.text("/items/9/reason")).isEqualTo("ซ้ำจริง");
        assertThat(events.texts("/items", "at").stream().map(Instant::parse)).isSorted();
    }

    @Test
    void whatWasRefusedLeavesNoEvent() {
        Sale sale = Sale.open(world.somchai(), "basic");
        sale.complete("prospecting").expect(409);
        sale.act("lead-unique", Map.of("state", "done")).expect(422);
        assertThat(sale.eventTypes()).containsExactly("deal-opened");
    }

    @Test
    void eventsAreReadInPagesAndByTheirTypes() {
        Sale sale = Sale.open(world.somchai(), "basic").passAllTo("presentation");
        List<String> inPages = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = events(sale, "?limit=2" + cursor);
            assertThat(page.at("/items").size()).isBetween(1, 2);
            inPages.addAll(page.texts("/items", "id"));
            cursor = page.at("/next").isNull() ? "" : "&after=" + page.text("/next");
        } while (!cursor.isEmpty());
        assertThat(inPages).isEqualTo(events(sale, "?limit=200").texts("/items", "id"));
        assertThat(events(sale, "?type=stage-completed").texts("/items", "stage"))
                .containsExactly("prospecting", "appointment", "presentation");
        assertThat(events(sale, "?type=deal-opened&type=stage-completed").at("/items").size())
                .isEqualTo(4);
        String path = sale.path() + "/events";
        assertThat(world.somchai().get(path + "?type=party").wrongFields()).containsExactly("type");
        assertThat(world.somchai().get(path + "?after=x").wrongFields()).containsExactly("after");
        assertThat(world.somchai().get(path + "?limit=0").wrongFields()).containsExactly("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "POST"})
    void noCallChangesThem(String method) {
        Sale sale = Sale.open(world.ann(), "basic");
        assertThat(world.ann().sendJson(method, sale.path() + "/events", "{}").status())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update deal_events set data = '{}'",
                "update deal_events set by_user = null where type = 'deal-opened'",
                "delete from deal_events",
                "truncate deal_events"
            })
    void notEvenTheApplicationsOwnConnectionChangesThem(String sql) throws SQLException {
        Sale sale = Sale.open(world.ann(), "basic");
        tables.in(
                Person.Company.SIAM,
                statement ->
                        assertThatThrownBy(() -> statement.execute(sql))
                                .isInstanceOf(SQLException.class)
                                .hasMessageContaining("never changed and never deleted"));
        assertThat(sale.eventTypes()).containsExactly("deal-opened");
    }

    private static Answer events(Sale sale, String query) {
        return sale.caller().get(sale.path() + "/events" + query).expect(200);
    }
}
