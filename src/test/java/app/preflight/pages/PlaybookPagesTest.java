package app.preflight.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InTheWorld
class PlaybookPagesTest {

    private static final String LIBRARY = "/processes/playbooks";

    private final World world;
    private final Browser lek;

    PlaybookPagesTest(World world) {
        this.world = world;
        this.lek = world.signedIn(Person.LEK);
    }

    @Test
    void oneActOpensTheListAboveTheStageAndStepByStepAsksItFirst() {
        Sale sale = Sale.open(world.as(Person.LEK), "basic");
        assertThat(lek.get(sale.path()).expect(200).body()).doesNotContain("class=\"playbook\"");
        lek.get(sale.path() + "/playbooks/new").expect(200);
        open(sale, "champion-left").expect(303);
        assertThat(lek.get(sale.path()).expect(200).body())
                .contains(
                        "class=\"playbook\"",
                        "The champion left",
                        "ลาออกสิ้นเดือน",
                        "Introduction to the successor");
        assertThat(lek.get(sale.path() + "/step-by-step").expect(200).body())
                .contains("Champion asked who takes the project over");
        assertThat(lek.get(sale.path() + "/step-by-step?stage=prospecting").expect(200).body())
                .doesNotContain("Champion asked");
        assertThat(lek.get(sale.path() + "/print").body()).contains("The champion left");
        assertThat(lek.get(sale.path() + "/timeline").body()).contains("Change reported:");
        open(sale, "champion-left").expect(409);
        assertThat(open(sale, "").expect(422).body()).contains("Report a change");
    }

    @Test
    void whatIsWrongComesBackWithWhatWasTyped() {
        Sale sale = Sale.open(world.as(Person.LEK), "basic");
        open(sale, "discount-asked").expect(303);
        String path = path(sale) + "/items/limit-approved";
        Answer refused = lek.post(path, Map.of("amount", "cheap", "currency", "THB")).expect(422);
        assertThat(refused.body()).contains("value=\"cheap\"");
        lek.post(path, Map.of("amount", "100", "currency", "THB", "revision", "4")).expect(409);
        lek.post(path, Map.of("amount", "100", "currency", "THB")).expect(409);
        lek.post(path, Map.of("amount", "100", "currency", "THB", "revision", "0")).expect(303);
        assertThat(lek.get(sale.path()).body()).contains("฿100");
        lek.post(path(sale) + "/closure", Map.of("reason", " ")).expect(422);
        lek.post(path(sale) + "/closure", Map.of("reason", "ถอนคำขอ")).expect(303);
        assertThat(lek.get(sale.path()).body()).doesNotContain("A discount is asked");
    }

    @Test
    void anAdminSetsWhenTheyOpenAndWhatTheySay() {
        Sale before = Sale.open(world.as(Person.LEK), "basic");
        open(before, "new-competitor").expect(303);
        Browser pim = world.signedIn(Person.PIM);
        pim.get(LIBRARY).expect(200);
        assertThat(pim.post(LIBRARY + "/causes/no-reply", Map.of("days", "0")).expect(422).body())
                .contains("from 1 to 999");
        lek.post(LIBRARY + "/causes/new-competitor", Map.of()).expect(403);
        pim.post(LIBRARY + "/causes/none-such", Map.of()).expect(404);
        pim.post(LIBRARY + "/causes/new-competitor", Map.of()).expect(303);
        Sale after = Sale.open(world.as(Person.LEK), "basic");
        open(after, "new-competitor").expect(422);
        pim.post(LIBRARY + "/causes/new-competitor", Map.of("active", "on")).expect(303);

        pim.post(
                        LIBRARY + "/draft/stages/new-competitor/items",
                        Map.of("challenge.en", "Engineer asked", "revision", revision(pim)))
                .expect(303);
        pim.post(LIBRARY + "/draft/publication", Map.of("revision", revision(pim))).expect(303);
        open(after, "new-competitor").expect(303);
        assertThat(lek.get(after.path()).body()).contains("Engineer asked");
        assertThat(lek.get(before.path()).body()).doesNotContain("Engineer asked");
    }

    private static String revision(Browser admin) {
        String page = admin.get(LIBRARY + "/draft").expect(200).body();
        return page.replaceFirst("(?s).*data-revision=\"(\\d+)\".*", "$1");
    }

    private Answer open(Sale sale, String cause) {
        return lek.post(
                sale.path() + "/playbooks", Map.of("cause", cause, "note", "ลาออกสิ้นเดือน"));
    }

    private String path(Sale sale) {
        String id = world.as(Person.LEK).get(sale.path() + "/playbooks").text("/items/0/id");
        return sale.path() + "/playbooks/" + id;
    }
}
