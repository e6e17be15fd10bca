package app.preflight.leads.assignment;

import static app.preflight.leads.assignment.Office.owner;
import static app.preflight.leads.assignment.Office.where;
import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.leads.imports.Importing;
import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.World;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;

/** Wherever leads come in, and those that are there, may go by the rules. */
@InTheWorld
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaysInTest {

    private static final Pattern FORM = Pattern.compile("/forms/[A-Za-z0-9_-]{43}");

    private final World world;
    private final Office office;

    WaysInTest(World world, BeanFactory beans) {
        this.world = world;
        this.office = Office.open(world, beans);
    }

    @BeforeEach
    void rules() {
        office.rules(
                List.of(
                        office.rule(
                                "South",
                                where("organisation.province", "is", "ตรัง"),
                                "Lek",
                                "Krit"),
                        office.rule("North", where("source", "contains", "northern"), "Dao")));
    }

    private static String address(Answer answer) {
        return answer.expect(303)
                .header("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }

    private long owned(String source, String name) {
        Answer leads =
                office.wan()
                        .get("/leads?limit=200&source=" + source + "&owner=" + office.email(name));
        return leads.expect(200).at("/items").size();
    }

    @Test
    void aWebFormMayGoByTheRulesOrElseToWhoeverMadeIt() {
        assertThat(sent("northern-fair")).isEqualTo("Dao");
        assertThat(sent("fair")).isEqualTo("Wan");
        assertThat(office.browser("Wan").get("/leads/forms").expect(200).body())
                .contains("by the rules, else Wan");
    }

    /** Who got what somebody sent by a form of that source. */
    private String sent(String source) {
        Browser wan = office.browser("Wan");
        wan.get("/leads/forms").expect(200);
        Map<String, String> form = new HashMap<>();
        List.of("name", "heading", "consent", "thanks", "source")
                .forEach(field -> form.put(field, source));
        form.put("owner", "rules");
        wan.post("/leads/forms", form).expect(303);
        String page = wan.get("/leads/forms").expect(200).body();
        Matcher address = FORM.matcher(page.substring(page.indexOf(">" + source + "<")));
        assertThat(address.find()).isTrue();
        Map<String, String> entry =
                Map.of("person.name", "V", "person.email", "v@v.example", "consent", "true");
        world.browser().postAsIs(address.group(), entry).expect(200);
        return office.wan().get("/leads?source=" + source).text("/items/0/owner/name");
    }

    @Test
    void theRowsOfAnImportGoByTheRulesInTurn() {
        StringBuilder csv = new StringBuilder("name,province,source\n");
        for (int row = 0; row < 1_200; row++) {
            csv.append("Row %d %s,%s,thousand\n".formatted(row, Integer.toString(row, 36), "ตรัง"));
        }
        Answer done = imported("?policy=create&owner=rules", csv.toString());
        assertThat(done.at("/byRules").asBoolean()).isTrue();
        assertThat(done.at("/rows/added").asInt()).isEqualTo(1_200);
        assertThat(all("thousand", "Lek")).isEqualTo(600);
        assertThat(all("thousand", "Krit")).isEqualTo(600);
        String path = "/imports/" + done.text("/id");
        office.wan().delete(path).expect(202);
        assertThat(Importing.ended(office.wan(), path).at("/undone/removed").asInt())
                .isEqualTo(1_200);
    }

    private Answer imported(String query, String csv) {
        Answer begun =
                office.wan()
                        .with("Content-Type", "text/csv")
                        .send("POST", "/imports" + query, BodyPublishers.ofString(csv))
                        .expect(201);
        return Importing.ended(office.wan(), "/imports/" + begun.text("/id"));
    }

    /** Of all pages. */
    private int all(String source, String name) {
        String path = "/leads?limit=200&source=" + source + "&owner=" + office.email(name);
        Answer page = office.wan().get(path).expect(200);
        int count = page.at("/items").size();
        while (!page.at("/next").isNull()) {
            page = office.wan().get(path + "&after=" + page.text("/next")).expect(200);
            count += page.at("/items").size();
        }
        return count;
    }

    @Test
    void anImportThatIsLookedAtFirstMayGoByTheRulesYet() {
        Browser wan = office.browser("Wan");
        wan.get("/leads/imports").expect(200);
        String csv = "name,source\nLooked At,northern-look\nOr Else,look\n";
        String path = address(wan.postFile("/leads/imports", "look.csv", csv));
        assertThat(wan.get(path).expect(200).body()).contains("By the rules");
        Map<String, String> form = Map.of("owner", "rules", "policy", "create");
        wan.post(path + "/mapping", form).expect(303);
        assertThat(wan.get(path).body()).contains("value=\"rules\" selected");
        wan.post(path + "/start", Map.of("owner", "nobody@x.example")).expect(422);
        wan.post(path + "/start", Map.of()).expect(303);
        Importing.ended(office.wan(), path.replace("/leads", ""));
        assertThat(wan.get(path).body()).contains("by the rules, else Wan");
        assertThat(owned("northern-look", "Dao")).isEqualTo(1);
        assertThat(owned("look", "Wan")).isEqualTo(1);
    }

    @Test
    void anOwnerIsNamedWhereAnImportBegins() {
        Answer ready =
                office.wan()
                        .with("Content-Type", "text/csv")
                        .send(
                                "POST",
                                "/imports?preview=true&owner=rules",
                                BodyPublishers.ofString("name,source\nBegun,northern-begun\n"))
                        .expect(201);
        String path = "/imports/" + ready.text("/id");
        assertThat(ready.at("/byRules").asBoolean()).isTrue();
        office.wan().post(path + "/start", Map.of("owner", "nobody")).expect(422);
        office.wan().post(path + "/start", Map.of("owner", office.email("Nuch"))).expect(200);
        assertThat(Importing.ended(office.wan(), path).at("/byRules").asBoolean()).isFalse();
        assertThat(owned("northern-begun", "Nuch")).isEqualTo(1);
    }

    @Test
    void aLeadThatIsWrittenDownMayGoByTheRules() {
        Browser wan = office.browser("Wan");
        assertThat(wan.get("/leads/new").expect(200).body()).contains("By the rules");
        Map<String, String> form =
                Map.of("person.name", "Typed", "source", "northern-typed", "owner", "rules");
        String lead = address(wan.post("/leads", form));
        assertThat(owner(office.wan().get(lead).expect(200))).isEqualTo("Dao");
        Map<String, String> wrong = Map.of("person.email", "x", "owner", "rules");
        assertThat(wan.post("/leads", wrong).expect(422).body())
                .contains("value=\"rules\" selected");
    }

    @Test
    void whoeverWritesDownWhatGoesToAnotherTeamIsToldWhose() {
        Browser lek = office.browser("Lek");
        lek.get("/leads/new").expect(200);
        Map<String, String> form =
                Map.of("person.name", "Farida Gone", "source", "northern", "owner", "rules");
        String next = address(lek.post("/leads", form));
        assertThat(lek.get(next).expect(200).body()).contains("Farida Gone", "Dao");
        Browser nuch = office.browser("Nuch");
        assertThat(nuch.get(next).expect(404).body()).doesNotContain("Farida");
    }

    @Test
    void manyLeadsGoByTheRulesAtOnce() {
        String mine = lead("Many One", "northern-many");
        String kept = lead("Many Two", "many");
        Browser wan = office.browser("Wan");
        wan.get("/leads").expect(200);
        assertThat(bulk(wan, mine)).contains("1 lead assigned");
        assertThat(bulk(wan, kept)).contains("Nothing to assign");
        assertThat(owner(office.wan().get("/leads/" + mine))).isEqualTo("Dao");
        Answer events = office.wan().get("/leads/" + mine + "/events").expect(200);
        assertThat(events.text("/items/1/type")).isEqualTo("lead-changed");
        assertThat(events.text("/items/1/fields/0")).isEqualTo("owner");
        assertThat(events.text("/items/1/assigned/to")).isEqualTo(office.id("Dao"));
    }

    @Test
    void nobodyGivesAwayWhatTheyDoNotSeeOrWhatHasEnded() {
        String lead = lead("Not Yours", "northern-hidden");
        Browser lek = office.browser("Lek");
        lek.get("/leads").expect(200);
        assertThat(bulk(lek, lead)).contains("Nothing to assign");
        assertThat(owner(office.wan().get("/leads/" + lead))).isEqualTo("Wan");
        office.wan().post("/leads/" + lead + "/disqualification", Map.of("reason", "spam"));
        Browser wan = office.browser("Wan");
        wan.get("/leads").expect(200);
        assertThat(bulk(wan, lead)).contains("Nothing to assign");
    }

    private String lead(String name, String source) {
        return office.wan()
                .post("/leads", Map.of("person", Map.of("name", name), "source", source))
                .expect(201)
                .text("/id");
    }

    private static String bulk(Browser browser, String lead) {
        return browser.post("/leads/bulk-acts", Map.of("id", lead, "act", "assign", "to", "rules"))
                .expect(200)
                .body();
    }
}
