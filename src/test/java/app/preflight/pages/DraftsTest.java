package app.preflight.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InTheWorld
class DraftsTest {

    private static final Pattern REVISION = Pattern.compile("data-revision=\"(\\d+)\"");

    private final World world;
    private final Browser pim;
    private String base = "";

    DraftsTest(World world) {
        this.world = world;
        this.pim = world.signedIn(Person.PIM);
    }

    @BeforeEach
    void aNewProcess() {
        String place =
                pim.post("/processes", Map.of("name.en", "Rental", "name.th", "ให้เช่า"))
                        .expect(303)
                        .header("Location")
                        .orElseThrow();
        base = place.substring(place.indexOf("/processes"));
    }

    @Test
    void nobodySeesItBeforeItIsPublished() {
        change("/stages/new-stage/items", Map.of("challenge.en", "Keys handed over")).expect(303);
        assertThat(world.ton().get("/processes/" + key()).status()).isEqualTo(404);

        change("/publication", Map.of()).expect(303);
        assertThat(world.ton().get("/processes/" + key()).expect(200).text("/stages/0/items/0/key"))
                .isEqualTo("keys-handed-over");
    }

    @Test
    void anItemSaysWhatItsFormSays() {
        change("/stages/new-stage/items", Map.of("challenge.en", "Keys handed over")).expect(303);
        change(
                        "/items/keys-handed-over",
                        Map.of(
                                "challenge.en", "All keys handed over",
                                "challenge.th", "ส่งมอบกุญแจครบแล้ว",
                                "guidance.th", "นับต่อหน้าผู้เช่า",
                                "response", "list",
                                "importance", "must",
                                "role.en", "Caretaker",
                                "due", "3"))
                .expect(303);
        change("/publication", Map.of()).expect(303);
        Answer file = world.pim().get("/process-exports/" + key()).expect(200);
        String item = "/stages/0/items/0";
        assertThat(file.text(item + "/key")).isEqualTo("keys-handed-over");
        assertThat(file.text(item + "/challenge/th")).isEqualTo("ส่งมอบกุญแจครบแล้ว");
        assertThat(file.text(item + "/guidance/th")).isEqualTo("นับต่อหน้าผู้เช่า");
        assertThat(file.text(item + "/response")).isEqualTo("list");
        assertThat(file.text(item + "/importance")).isEqualTo("must");
        assertThat(file.text(item + "/role/en")).isEqualTo("Caretaker");
        assertThat(file.at(item + "/due").asInt()).isEqualTo(3);
    }

    @Test
    void whatIsWrongComesBackWithWhatWasTyped() {
        change("/stages/new-stage/items", Map.of("challenge.en", "Keys handed over")).expect(303);
        Answer refused =
                change(
                                "/items/keys-handed-over",
                                Map.of("challenge.en", "Keys counted", "due", "soon"))
                        .expect(422);
        assertThat(refused.body()).contains("Keys counted", "soon", "Enter whole days");
        assertThat(change("/items/keys-handed-over", Map.of("challenge.en", " ")).status())
                .isEqualTo(422);
        assertThat(
                        change(
                                        "/items/keys-handed-over",
                                        Map.of("challenge.en", "x", "response", "guess"))
                                .status())
                .isEqualTo(422);
        assertThat(revision()).isEqualTo("2");
    }

    @Test
    void whatIsSaidAboveTheListCallsAFieldByItsLabel() {
        Answer refused = change("/stages/new-stage/items", Map.of("challenge.en", " "));
        assertThat(refused.expect(422).body())
                .contains("<strong>Item</strong>")
                .doesNotContain("<code>challenge</code>");
    }

    @Test
    void aFormThatWasOpenBeforeSomethingWasPublishedFitsNothingLater() {
        change("/stages/new-stage/items", Map.of("challenge.en", "Keys handed over")).expect(303);
        String seen = revision();
        change("/publication", Map.of()).expect(303);
        String untouched = revision();
        change("/stages/new-stage/items", Map.of("challenge.en", "Deposit paid")).expect(303);
        change("/publication", Map.of()).expect(303);
        change("/stages/new-stage/items", Map.of("challenge.en", "Lease signed")).expect(303);
        pim.post(base + "/discarding", Map.of()).expect(303);
        for (String stale : List.of(seen, untouched, "0", "1", "2")) {
            send("/stages/new-stage/items", Map.of("challenge.en", "Late", "revision", stale))
                    .expect(409);
        }
        assertThat(pim.get(base).body()).contains("Deposit paid").doesNotContain("Lease signed");
    }

    @Test
    void anItemsConditionIsWrittenClauseByClauseAndToldInWords() {
        keysAndDeposit();
        change(
                        "/items/keys-handed-over",
                        Map.of(
                                "challenge.en", "Keys handed over",
                                "conditions[0].field", "amount",
                                "conditions[0].operator", "at-least",
                                "conditions[0].value", "1,000,000",
                                "conditions[3].field", "settled.deposit-paid",
                                "conditions[3].operator", "holds"))
                .expect(303);
        assertThat(pim.get(base).body())
                .contains(
                        "Applies where the amount is at least 1,000,000 and “Deposit paid” is"
                                + " settled");
        change("/publication", Map.of()).expect(303);
        assertThat(pim.get("/processes/" + key()).body()).contains("Applies where the amount is");
        Answer file = world.pim().get("/process-exports/" + key()).expect(200);
        assertThat(file.at("/stages/0/items/0/condition").toString())
                .isEqualTo(
                        "[{\"fact\":\"amount\",\"is\":\"at-least\",\"value\":\"1000000\"},"
                                + "{\"item\":\"deposit-paid\",\"is\":\"settled\"}]");

        change(
                        "/items/keys-handed-over",
                        Map.of("challenge.en", "Keys handed over", "conditions[0].field", ""))
                .expect(303);
        assertThat(pim.get(base).body()).doesNotContain("Applies where");
    }

    @Test
    void aClauseThatCannotBeTakenIsToldBesideItsField() {
        keysAndDeposit();
        refused("[0].value", "Enter a number", "amount", "below", "much");
        refused("[0].value", "Enter an amount", "amount", "below", "0.125");
        refused("[0].value", "from 0 to 99", "decision-makers", "at-least", "100");
        refused("[0].value", "fill this in", "product", "is", " ");
        refused("[0].operator", "Choose one of the values", "product", "at-least", "7");
        refused("[0].field", "Choose one of the values", "weather", "is", "fine");
        refused("[0].field", "Choose one of the values", "settled.none-such", "holds", "");
        refused("", "in a circle", "settled.keys-handed-over", "holds", "");
    }

    @Test
    void whoSendsNoClausesLeavesTheConditionAsItIs() {
        keysAndDeposit();
        Map<String, String> where =
                Map.of(
                        "challenge.en", "Keys handed over",
                        "conditions[0].field", "source",
                        "conditions[0].operator", "is",
                        "conditions[0].value", "Fair");
        change("/items/keys-handed-over", where).expect(303);
        change("/items/keys-handed-over", Map.of("challenge.en", "All keys handed over"))
                .expect(303);
        assertThat(pim.get(base).body()).contains("Applies where the lead’s source is Fair");
    }

    private void keysAndDeposit() {
        change("/stages/new-stage/items", Map.of("challenge.en", "Keys handed over")).expect(303);
        change("/stages/new-stage/items", Map.of("challenge.en", "Deposit paid")).expect(303);
    }

    private void refused(String place, String message, String fact, String operator, String value) {
        Map<String, String> form =
                Map.of(
                        "challenge.en",
                        "Keys handed over",
                        "conditions[0].field",
                        fact,
                        "conditions[0].operator",
                        operator,
                        "conditions[0].value",
                        value);
        assertThat(change("/items/keys-handed-over", form).expect(422).body())
                .contains("keys-handed-over-conditions" + place + "-error", message);
    }

    @Test
    void undoingLeadsBackChangeByChange() {
        change("/stages/new-stage/items", Map.of("challenge.en", "Keys handed over")).expect(303);
        change("/stages/new-stage/items", Map.of("challenge.en", "Deposit paid")).expect(303);
        change("/undo", Map.of()).expect(303);
        assertThat(pim.get(base).body())
                .contains("Keys handed over")
                .doesNotContain("Deposit paid");
        change("/undo", Map.of()).expect(303);
        assertThat(pim.get(base).body()).doesNotContain("Keys handed over");
        change("/stages/new-stage/items", Map.of("challenge.en", "Lease signed")).expect(303);
        change("/undo", Map.of()).expect(303);
        assertThat(pim.get(base).body()).doesNotContain("Lease signed", "Keys handed over");
    }

    @Test
    void whoWritesOnWhatAnotherChangedIsShownTheDifferenceAndLosesNothing() {
        String seen = revision();
        change("/stages/new-stage/items", Map.of("challenge.en", "Keys handed over")).expect(303);
        Answer overtaken =
                send(
                                "/stages/new-stage/items",
                                Map.of("challenge.en", "Deposit paid", "revision", seen))
                        .expect(409);
        assertThat(overtaken.body())
                .contains("Pim changed this draft", "Keys handed over", "Deposit paid");
        assertThat(pim.get(base).body()).doesNotContain("Deposit paid");
    }

    @Test
    void whatWasTypedIsShownAlsoWhereTheOtherPublishedOrTookItBack() {
        change("/stages/new-stage/items", Map.of("challenge.en", "Keys handed over")).expect(303);
        String seen = revision();
        change("/publication", Map.of()).expect(303);
        assertThat(overtaken("Deposit paid", seen)).contains("Somebody published", "Deposit paid");

        change("/stages/new-stage/items", Map.of("challenge.en", "Lease signed")).expect(303);
        change("/undo", Map.of()).expect(303);
        assertThat(overtaken("Meter read", "0")).contains("Pim changed this draft", "Meter read");
    }

    private String overtaken(String challenge, String seen) {
        return send("/stages/new-stage/items", Map.of("challenge.en", challenge, "revision", seen))
                .expect(409)
                .body();
    }

    @Test
    void aProcessNamedAsAPageOfTheLibraryHasAnAddressOfItsOwn() {
        assertThat(
                        pim.post("/processes", Map.of("name.en", "Gallery"))
                                .expect(303)
                                .header("Location")
                                .orElse(""))
                .endsWith("/processes/gallery-2/draft");
    }

    @Test
    void aProcessWithoutAnItemIsNotPublished() {
        assertThat(change("/publication", Map.of()).expect(422).body())
                .contains("There is no list");
    }

    @Test
    void aRunningDealStaysOnItsVersionAndItsStageOnTheBoard() {
        change("/stages/new-stage", Map.of("name.en", "Old stage", "name.th", "เดิม")).expect(303);
        change("/stages/new-stage/items", Map.of("challenge.en", "Keys handed over")).expect(303);
        change("/publication", Map.of()).expect(303);
        Sale sale = Sale.open(world.ton(), key());

        change("/stages", Map.of("name.en", "Handover")).expect(303);
        change("/items/keys-handed-over/position", Map.of("stage", "handover")).expect(303);
        change("/stages/new-stage/deletion", Map.of()).expect(303);
        change("/publication", Map.of()).expect(303);

        assertThat(sale.facts().at("/process/version").asInt()).isEqualTo(1);
        assertThat(sale.facts().text("/stage")).isEqualTo("new-stage");
        Answer board = world.ton().get("/board?process=" + key()).expect(200);
        assertThat(board.texts("/columns", "stage")).containsExactly("new-stage", "handover");
        assertThat(board.text("/columns/0/cards/0/id")).isEqualTo(sale.id());
        assertThat(pim.get("/processes/" + key() + "/versions/2").expect(200).body())
                .contains("What version 2 has", "Moved", "Removed", "Old stage");
    }

    @Test
    void aDifferenceIsToldInWords() {
        change("/stages/new-stage/items", Map.of("challenge.en", "Keys handed over")).expect(303);
        change("/publication", Map.of()).expect(303);
        change(
                        "/items/keys-handed-over",
                        Map.of(
                                "challenge.en", "Keys handed over",
                                "importance", "must",
                                "response", "document",
                                "conditions[0].field", "amount",
                                "conditions[0].operator", "at-least",
                                "conditions[0].value", "1,000,000"))
                .expect(303);
        change("/publication", Map.of()).expect(303);
        assertThat(pim.get("/processes/" + key() + "/versions/2").expect(200).body())
                .contains("<ins>Must</ins>", "<ins>a document</ins>", "1,000,000")
                .doesNotContain("at-least", "<ins>must");
    }

    @Test
    void aDraftThatIsThrownAwayLeavesWhatWasPublished() {
        change("/stages/new-stage/items", Map.of("challenge.en", "Keys handed over")).expect(303);
        change("/publication", Map.of()).expect(303);
        change("/items/keys-handed-over/deletion", Map.of()).expect(303);
        change("/discarding", Map.of()).expect(303);
        assertThat(pim.get(base).body()).contains("Keys handed over");
    }

    @Test
    void onlyAdminsWrite() {
        Browser ton = world.signedIn(Person.TON);
        ton.get(base).expect(403);
        ton.post(base + "/stages", Map.of("name.en", "Mine", "revision", "1")).expect(403);
        ton.post("/processes", Map.of("name.en", "Mine")).expect(403);
        world.signedIn(Person.OLGA).get(base).expect(404);
    }

    private String key() {
        return base.replaceFirst("/processes/(.*)/draft", "$1");
    }

    private String revision() {
        Matcher found = REVISION.matcher(pim.get(base).expect(200).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Seen as it is now. */
    private Answer change(String act, Map<String, String> form) {
        Map<String, String> whole = new LinkedHashMap<>(form);
        whole.put("revision", revision());
        return send(act, whole);
    }

    private Answer send(String act, Map<String, String> form) {
        return pim.post(base + act, form);
    }
}
