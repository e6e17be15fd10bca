package app.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.Caller;
import app.preflight.world.TemporaryFolder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the demo's company asks of its leads, whose they become, and how its people see them. */
class DemoLeadsTest {

    private static final TemporaryFolder FOLDER = TemporaryFolder.create();
    private static Program demo;
    private static Caller admin;
    private static List<JsonNode> leads;

    @BeforeAll
    static void start() {
        demo = Program.demo(FOLDER.path());
        admin = demo.admin();
        leads = admin.get("/leads?limit=200").expect(200).at("/items").valueStream().toList();
    }

    @AfterAll
    static void stop() {
        demo.close();
        FOLDER.close();
    }

    @Test
    void someLeadsFitSomeDoNotAndOfSomeItIsNotKnown() {
        assertThat(admin.get("/qualification-criteria").expect(200).at("/version").asInt())
                .isEqualTo(1);
        List<String> verdicts = leads.stream().map(lead -> found(lead).text("/verdict")).toList();
        assertThat(verdicts).containsOnly("met", "not-met", "unknown");
        assertThat(List.of("met", "not-met", "unknown"))
                .allMatch(verdict -> Collections.frequency(verdicts, verdict) >= 3);
    }

    @Test
    void everyCriterionTellsLeadsApart() {
        List<Answer> found = leads.stream().map(DemoLeadsTest::found).toList();
        int rules = found.getFirst().at("/findings").size();
        assertThat(rules).isGreaterThan(4);
        for (int rule = 0; rule < rules; rule++) {
            String path = "/findings/" + rule;
            boolean isName = found.getFirst().text(path + "/field").equals("organisation.name");
            assertThat(found.stream().map(one -> one.text(path + "/result")).distinct())
                    .as(found.getFirst().text(path + "/field"))
                    .hasSizeGreaterThan(isName ? 0 : 1);
        }
    }

    @Test
    void whatNobodyWasNamedForWasGivenByPlaceInTurnOrToWhomAllOthersGo() {
        Map<String, String> owners =
                leads.stream()
                        .collect(
                                Collectors.toMap(
                                        lead -> lead.at("/organisation/name").asString(),
                                        lead -> lead.at("/owner/name").asString()));
        assertThat(owners)
                .containsEntry("สหกรณ์ผลไม้แปรรูประยอง", "ชลธิชา แก้วมณีรัตน์")
                .containsEntry("น้ำพริกแม่ประยูร", "ณัฐพล วงศ์ไพศาลสิน")
                .containsEntry("บริษัท ชาดอยหลวง จำกัด", "กมลชนก ศรีเรืองเดช")
                .containsEntry("Kampot Pepper Works", "Daniel Reyes")
                .containsEntry("Penang Sauce Factory Sdn. Bhd.", "Priya Raman")
                .containsEntry("โรงเส้นหมี่ปากน้ำโพ", "ประวิทย์ ธนเดชากุล");
    }

    @Test
    void everyRuleGetsLeadsThatComeIn() {
        Browser browser = signedIn("วรรณา");
        Answer page = browser.get("/leads/assignment").expect(200);
        assertThat(page.body()).contains("ภาคตะวันออก", "Export enquiries", "คิวถัดไป");
        assertThat(page.body()).doesNotContain("ตรงเกณฑ์ 0 ราย");
    }

    @Test
    void aListBeginsWithWhatTheCriteriaFoundInItsReadersLanguage() {
        assertBeginsWith("กมลชนก", "รอคัดกรอง", "verdict-unknown");
        assertBeginsWith("Priya Raman", "To qualify", "verdict-not-met");
    }

    private static void assertBeginsWith(String name, String view, String verdict) {
        Browser browser = signedIn(name);
        String there = browser.get("/leads").expect(303).header("Location").orElseThrow();
        Answer list = browser.get(there).expect(200);
        assertThat(list.body()).contains("aria-label=\"" + view + "\"", verdict);
    }

    private static Browser signedIn(String name) {
        Browser browser = demo.browser();
        browser.get(demo.link(name)).expect(303);
        return browser;
    }

    private static Answer found(JsonNode lead) {
        return admin.get("/leads/" + lead.path("id").asString() + "/qualification").expect(200);
    }
}
