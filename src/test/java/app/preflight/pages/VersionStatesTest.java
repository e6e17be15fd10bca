package app.preflight.pages;

import static app.preflight.world.Written.item;
import static app.preflight.world.Written.stage;
import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.Caller;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import app.preflight.world.Written;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Draft, trial, published, retired: who opens a deal on what. */
@InTheWorld
class VersionStatesTest {

    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

    private final World world;
    private final Browser pim;

    VersionStatesTest(World world) {
        this.world = world;
        this.pim = world.signedIn(Person.PIM);
    }

    @Test
    void onlyTheChosenPeopleOpenDealsOnATrial() {
        onTrial("tried", Person.TON);
        assertThat(version(Sale.open(world.ton(), "tried"))).isEqualTo(2);
        assertThat(version(Sale.open(world.as(Person.LEK), "tried"))).isEqualTo(1);
        assertThat(version(Sale.open(world.pim(), "tried"))).isEqualTo(1);
    }

    @Test
    void aRepWhoIsNotChosenGetsAtItByNoCall() {
        onTrial("not-yours", Person.TON);
        Caller lek = world.as(Person.LEK);
        Answer seen = lek.get("/processes/not-yours").expect(200);
        assertThat(seen.at("/version").asInt()).isEqualTo(1);
        assertThat(seen.text("/status")).isEqualTo("published");
        assertThat(seen.body()).doesNotContain("\"when\"");
        assertThat(lek.get("/process-exports/not-yours").body()).doesNotContain("\"when\"");
        assertThat(lek.get("/processes?status=trial").texts("/items", "key"))
                .doesNotContain("not-yours");
        Sale sale = Sale.open(lek, "not-yours");
        lek.post(sale.path() + "/moves", Map.of("version", 2)).expect(409);
        Browser window = world.signedIn(Person.LEK);
        window.get("/processes/not-yours/versions/2").expect(404);
        window.post(sale.path() + "/moves", Map.of("version", "2"));
        assertThat(version(sale)).isEqualTo(1);
        for (String act : new String[] {"/draft/trial", "/trial/publication", "/trial/end"}) {
            window.post("/processes/not-yours" + act, Map.of("version", "2")).expect(403);
        }
        Answer chosen = world.ton().get("/processes/not-yours").expect(200);
        assertThat(chosen.at("/version").asInt()).isEqualTo(2);
        assertThat(chosen.text("/status")).isEqualTo("trial");
    }

    @Test
    void whatIsOnlyTriedIsReadAndTakenAwayByThoseWhoTryItAndByAdmins() {
        pim.post("/processes", Map.of("name.en", "Only tried")).expect(303);
        String key = "only-tried";
        String base = "/processes/" + key + "/draft";
        pim.post(base + "/stages/new-stage/items", draft(key, "challenge.en", "Met")).expect(303);
        pim.post(base + "/trial", draft(key, "people", id(key, Person.TON))).expect(303);
        for (Person reader : List.of(Person.PIM, Person.TON)) {
            Browser browser = world.signedIn(reader);
            browser.get("/processes/" + key).expect(200);
            browser.get("/processes/" + key + "/process.json").expect(200);
        }
        world.signedIn(Person.LEK).get("/processes/" + key + "/process.json").expect(404);
    }

    @Test
    void nobodysRunningDealIsMovedToATrial() {
        Sale sale = onTrial("no-move", Person.TON);
        assertThat(world.signedIn(Person.TON).get(sale.path()).body())
                .doesNotContain("Version 2 is there");
        assertThat(world.pim().get("/processes/no-move/moves/preview").at("/total").asInt())
                .isZero();
    }

    @Test
    void publishedForAllItIsEverybodysAndDealsMayMoveToIt() {
        Sale before = onTrial("well-tried", Person.TON);
        Sale tried = Sale.open(world.ton(), "well-tried");
        assertThat(pim.get("/processes/well-tried").body())
                .contains("Version 2 is on trial", "With Ton", "Publish version 2");
        pim.post("/processes/well-tried/trial/publication", Map.of("version", "2")).expect(303);
        assertThat(version(Sale.open(world.as(Person.LEK), "well-tried"))).isEqualTo(2);
        assertThat(version(tried)).isEqualTo(2);
        assertThat(version(before)).isEqualTo(1);
        world.ton().post(before.path() + "/moves", Map.of("version", 2)).expect(201);
        pim.post("/processes/well-tried/trial/end", Map.of("version", "2")).expect(404);
    }

    @Test
    void aTrialThatEndedIsNobodysAndItsDealsGoOnOnIt() {
        onTrial("in-vain", Person.TON);
        Sale tried = Sale.open(world.ton(), "in-vain");
        pim.post("/processes/in-vain/trial/end", Map.of("version", "2")).expect(303);
        assertThat(version(Sale.open(world.ton(), "in-vain"))).isEqualTo(1);
        assertThat(version(tried)).isEqualTo(2);
        tried.tick("when").expect(200);
        tried.complete("meet").expect(201);
        assertThat(world.pim().get("/board?process=in-vain").texts("/columns", "stage"))
                .containsExactly("meet", "try");
        assertThat(pim.get("/board?process=in-vain").expect(200).body()).contains(tried.id());
        Written.publish(world.pim(), "in-vain", stage("meet", item("who", "person")));
        assertThat(version(Sale.open(world.ton(), "in-vain"))).isEqualTo(1);
        Written.publish(world.pim(), "in-vain", stage("greet", item("who", "person")));
        assertThat(version(Sale.open(world.ton(), "in-vain"))).isEqualTo(3);
        world.ton().post(tried.path() + "/moves", Map.of("version", 3)).expect(201);
    }

    @Test
    void aNewerVersionEndsTheTrial() {
        onTrial("overtaken-trial", Person.TON);
        Written.publish(world.pim(), "overtaken-trial", stage("greet", item("who", "person")));
        assertThat(version(Sale.open(world.ton(), "overtaken-trial"))).isEqualTo(3);
        assertThat(pim.get("/processes/overtaken-trial").body()).doesNotContain("on trial");
    }

    @Test
    void somebodyHasToBeChosenAndNobodyElsesPeople() {
        first("chosen");
        pim.post("/processes/chosen/draft/stages", draft("chosen", "name.en", "More")).expect(303);
        Map<String, String> nobody = draft("chosen", "people", "");
        assertThat(pim.post("/processes/chosen/draft/trial", nobody).expect(422).body())
                .contains("Choose at least one person");
        String stranger = "0198f000-0000-7000-8000-000000000000";
        pim.post("/processes/chosen/draft/trial", draft("chosen", "people", stranger)).expect(422);
        world.signedIn(Person.OLGA).get("/processes/chosen/draft/trial").expect(404);
        assertThat(pim.get("/processes/chosen/draft").body()).contains("More");
    }

    @Test
    void onARetiredProcessNoDealIsOpenedAndThoseThatRunGoOn() {
        first("retired");
        Sale sale = Sale.open(world.ton(), "retired");
        pim.post("/processes/retired/retirement", Map.of()).expect(303);

        assertThat(world.ton().post("/deals", opening("retired")).wrongFields())
                .containsExactly("process");
        assertThat(world.ton().get("/processes").texts("/items", "key")).doesNotContain("retired");
        assertThat(world.ton().get("/processes?status=retired").texts("/items", "key"))
                .contains("retired");
        assertThat(world.ton().get("/processes/retired").text("/status")).isEqualTo("retired");
        assertThat(world.signedIn(Person.TON).get("/deals/new").body())
                .doesNotContain("value=\"retired\"");

        sale.tick("who").expect(200);
        String tab = "/board?process=retired&";
        Browser ton = world.signedIn(Person.TON);
        assertThat(ton.get("/board").body()).contains(tab);
        sale.complete("meet").expect(201);
        assertThat(ton.get("/board").body()).doesNotContain(tab);

        assertThat(pim.get("/processes/retired").body()).contains("Restore");
        pim.post("/processes/retired/retirement/end", Map.of()).expect(303);
        Sale.open(world.ton(), "retired");
    }

    @Test
    void onlyAdminsRetireAndOnlyTheirOwn() {
        first("kept-open");
        world.signedIn(Person.TON).post("/processes/kept-open/retirement", Map.of()).expect(403);
        world.signedIn(Person.OLGA).post("/processes/kept-open/retirement", Map.of()).expect(404);
        Sale.open(world.ton(), "kept-open");
    }

    @Test
    void theLastProcessIsNotRetired() {
        Browser olga = world.signedIn(Person.OLGA);
        olga.post("/processes/basic/retirement", Map.of()).expect(303);
        assertThat(olga.post("/processes/complex/retirement", Map.of()).expect(409).body())
                .contains("It is the last");
        olga.post("/processes/basic/retirement/end", Map.of()).expect(303);
    }

    /** A first version with a deal on it, and a second on trial. */
    private Sale onTrial(String key, Person chosen) {
        first(key);
        Sale before = Sale.open(world.ton(), key);
        String base = "/processes/" + key + "/draft";
        pim.post(base + "/stages/meet/items", draft(key, "challenge.en", "When")).expect(303);
        pim.post(base + "/stages", draft(key, "name.en", "Try")).expect(303);
        pim.post(base + "/stages/try/items", draft(key, "challenge.en", "How")).expect(303);
        pim.post(base + "/trial", draft(key, "people", id(key, chosen))).expect(303);
        return before;
    }

    private void first(String key) {
        Written.publish(world.pim(), key, stage("meet", item("who", "person")));
    }

    private Map<String, String> draft(String key, String field, String value) {
        Matcher revision = REVISION.matcher(pim.get("/processes/" + key + "/draft").body());
        assertThat(revision.find()).isTrue();
        Map<String, String> form = new HashMap<>(Map.of("revision", revision.group(1)));
        form.put(field, value);
        return form;
    }

    private String id(String key, Person person) {
        String page = pim.get("/processes/" + key + "/draft/trial").expect(200).body();
        Matcher found =
                Pattern.compile("value=\"([0-9a-f-]{36})\"[^>]*><span>" + person.callName())
                        .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Map<String, Object> opening(String process) {
        return Map.of(
                "title", "Scales", "process", process, "organisation", Map.of("name", "Shop"));
    }

    private static int version(Sale sale) {
        return sale.facts().at("/process/version").asInt();
    }
}
