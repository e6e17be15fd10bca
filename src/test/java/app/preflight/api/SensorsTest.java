package app.preflight.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.InTheWorld;
import app.preflight.world.Recount;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.NullNode;

/** Items that tick themselves, in a process that names a sensor of each sort. */
@InTheWorld
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SensorsTest {

    private static final String PROCESS =
            """
            {"format": 1, "key": "verified", "name": {"en": "Verified"}, "stages": [
              {"key": "first", "name": {"en": "First"}, "items": [
                {"key": "reached", "challenge": {"en": "Somebody reached"},
                  "response": "person", "importance": "should", "sensor": "deal.contact"},
                {"key": "worth", "challenge": {"en": "Worth known"},
                  "response": "amount", "importance": "should", "sensor": "deal.value"},
                {"key": "told", "challenge": {"en": "Worth told"},
                  "response": "note", "importance": "optional", "sensor": "deal.value"},
                {"key": "agreed", "challenge": {"en": "Day agreed"},
                  "response": "date", "importance": "must", "sensor": "deal.close-date"}]},
              {"key": "second", "name": {"en": "Second"}, "outcome": "won", "items": [
                {"key": "next", "challenge": {"en": "Next step set"},
                  "response": "next-step", "importance": "must", "sensor": "deal.next-step"}]},
              {"key": "third", "name": {"en": "Third"}, "items": [
                {"key": "thanked", "challenge": {"en": "Thanked"},
                  "response": "note", "importance": "optional"}]}]}
            """;

    private final World world;
    private final Clock clock;

    SensorsTest(World world, Clock clock) {
        this.world = world;
        this.clock = clock;
    }

    @BeforeAll
    void aProcessThatNamesSensors() {
        world.pim().sendJson("POST", "/process-imports?publish=true", PROCESS).expect(201);
    }

    @Test
    void whatIsKnownAsADealIsOpenedIsTickedWithItsEvidence() {
        Sale sale =
                open(
                        Map.of(
                                "value", Map.of("amount", 150000, "currency", "THB"),
                                "contact", Map.of("name", "วิชัย", "phone", "0812345678")));
        Answer worth = sale.item("worth");
        assertThat(worth.text("/state")).isEqualTo("verified");
        assertThat(worth.text("/response/amount")).isEqualTo("150000.00");
        assertThat(worth.at("/by").isNull()).isTrue();
        assertThat(worth.text("/evidence/0/sensor")).isEqualTo("deal.value");
        assertThat(worth.text("/evidence/0/summary")).isEqualTo("฿150,000");
        assertThat(worth.text("/evidence/0/href")).isEqualTo("/deals/" + sale.id() + "#facts");
        assertThat(sale.item("told").text("/state")).isEqualTo("verified");
        assertThat(sale.item("reached").text("/response/text")).isEqualTo("0812345678");
        assertThat(sale.eventTypes())
                .containsExactly("deal-opened", "item-verified", "item-verified", "item-verified");
        assertCountsAreRight(sale);
    }

    @Test
    void aContactWhoCannotBeReachedProvesNothing() {
        Sale sale = open(Map.of("contact", Map.of("name", "วิชัย")));
        assertThat(sale.item("reached").text("/state")).isEqualTo("open");
        patch(sale, "contact", Map.of("name", "วิชัย", "email", "wichai@example.com"));
        assertThat(sale.item("reached").text("/state")).isEqualTo("verified");
    }

    @Test
    void anItemComesOpenAgainAsItsEvidenceDisappears() {
        Sale sale = open(Map.of());
        patch(sale, "value", Map.of("amount", 100, "currency", "THB"));
        assertThat(sale.item("worth").text("/state")).isEqualTo("verified");
        patch(sale, "value", NullNode.getInstance());
        Answer worth = sale.item("worth");
        assertThat(worth.text("/state")).isEqualTo("reopened");
        assertThat(worth.at("/evidence").isEmpty()).isTrue();
        assertThat(worth.at("/response").isNull()).isTrue();
        assertThat(sale.eventTypes()).endsWith("item-reopened", "item-reopened");
        assertCountsAreRight(sale);
    }

    @Test
    void aFactThatChangesChangesTheEvidenceAndIsNobodysAct() {
        Sale sale = open(Map.of("value", Map.of("amount", 100, "currency", "THB")));
        Answer before = sale.item("worth");
        patch(sale, "value", Map.of("amount", 200, "currency", "THB"));
        Answer after = sale.item("worth");
        assertThat(after.text("/response/amount")).isEqualTo("200.00");
        assertThat(after.at("/revision")).isEqualTo(before.at("/revision"));
        assertThat(after.etag()).isNotEqualTo(before.etag());
        Sale careful = sale.by(world.ton().ifMatch(before.etag()));
        careful.act("worth", Map.of("state", "waived", "reason", "ราคาลับ")).expect(200);
    }

    @Test
    void aMustItemIsProposedAndAPersonConfirmsIt() {
        Sale sale = open(Map.of("closeDate", "2026-12-31"));
        Answer proposed = sale.item("agreed");
        assertThat(proposed.text("/state")).isEqualTo("open");
        assertThat(proposed.text("/evidence/0/summary")).isEqualTo("31 Dec 2026");
        sale.complete("first").expect(409);

        Map<String, ?> day = Map.of("state", "done", "response", Map.of("date", "2026-12-31"));
        Answer confirmed = sale.act("agreed", day).expect(200);
        assertThat(confirmed.text("/evidence/0/sensor")).isEqualTo("deal.close-date");
        assertThat(confirmed.text("/by/name")).isEqualTo("Ton");
        sale.complete("first").expect(201);

        patch(sale, "closeDate", NullNode.getInstance());
        assertThat(sale.item("agreed").text("/state")).isEqualTo("reopened");
        assertCountsAreRight(sale);
    }

    @Test
    void whatAPersonTookBackStaysOpenUntilSomethingElseIsFound() {
        Sale sale = open(Map.of("value", Map.of("amount", 100, "currency", "THB")));
        sale.act("worth", Map.of("state", "open", "reason", "ยังไม่แน่")).expect(200);
        patch(sale, "title", "เครื่องบรรจุขวดรุ่นใหม่");
        assertThat(sale.item("worth").text("/state")).isEqualTo("reopened");
        patch(sale, "value", Map.of("amount", 300, "currency", "THB"));
        assertThat(sale.item("worth").text("/state")).isEqualTo("verified");
    }

    @Test
    void whatAPersonSettledOtherwiseStaysSo() {
        Sale sale = open(Map.of());
        sale.act("worth", Map.of("state", "waived", "reason", "ให้ทดลอง")).expect(200);
        patch(sale, "value", Map.of("amount", 100, "currency", "THB"));
        assertThat(sale.item("worth").text("/state")).isEqualTo("waived");
        patch(sale, "value", NullNode.getInstance());
        assertThat(sale.item("worth").text("/state")).isEqualTo("waived");
        assertCountsAreRight(sale);
    }

    @Test
    void anAnsweredNextStepIsItsOwnEvidenceAndAPastOneIsNone() {
        Sale sale = open(Map.of());
        String soon = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(9).toString();
        Map<String, ?> step = Map.of("date", soon, "text", "ลูกค้าส่ง RFP");
        Answer done = sale.act("next", Map.of("state", "done", "response", step)).expect(200);
        assertThat(done.text("/evidence/0/sensor")).isEqualTo("deal.next-step");
        assertThat(done.etag()).isEqualTo(sale.item("next").etag());

        Sale late = open(Map.of());
        patch(late, "nextStep", Map.of("date", "2020-01-31", "text", "โทรกลับ"));
        assertThat(late.item("next").at("/evidence").isEmpty()).isTrue();
    }

    @Test
    void onceTheSaleIsMadeWhatLedToItIsHistory() {
        Sale sale = open(Map.of("closeDate", "2026-12-31"));
        sale.pass("first").pass("second");
        assertThat(sale.item("agreed").at("/evidence").isEmpty()).isFalse();
        patch(sale, "closeDate", NullNode.getInstance());
        assertThat(sale.item("agreed").text("/state")).isEqualTo("done");
        sale.complete("third").expect(201);
    }

    @Test
    void theShippedListsProposeWhatIsKnown() {
        Sale sale = Sale.open(world.somchai(), "complex", Map.of("closeDate", "2026-12-31"));
        assertThat(sale.item("closing-date-set").text("/state")).isEqualTo("open");
        assertThat(sale.item("closing-date-set").text("/evidence/0/sensor"))
                .isEqualTo("deal.close-date");
        assertThat(
                        sale.by(world.somchai().in("th"))
                                .item("closing-date-set")
                                .text("/evidence/0/summary"))
                .isEqualTo("31 ธ.ค. 2569");
    }

    private Sale open(Map<String, ?> facts) {
        return Sale.open(world.ton(), "verified", facts);
    }

    private static void patch(Sale sale, String fact, Object value) {
        sale.caller().patch(sale.path(), Map.of(fact, value)).expect(200);
    }

    private static void assertCountsAreRight(Sale sale) {
        assertThat(Recount.kept(sale)).isEqualTo(Recount.of(sale));
    }
}
