package app.preflight.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What comes back from the field: suggestions, and how items fare. */
@InTheWorld
class FieldTest {

    private static final Pattern CLOSURE =
            Pattern.compile("/processes/suggestions/[0-9a-f-]+/closure");

    private final World world;
    private final Browser ton;
    private final Browser pim;

    FieldTest(World world) {
        this.world = world;
        this.ton = world.signedIn(Person.TON);
        this.pim = world.signedIn(Person.PIM);
    }

    @Test
    void aSuggestionWaitsForTheAdminUntilItIsDealtWith() {
        String place = "/processes/basic/items/lead-fits/suggestions";
        String deal = Sale.open(world.ton(), "basic").path();
        assertThat(ton.get(deal).body()).contains(place);
        ton.post(place, Map.of("text", "  ", "next", deal)).expect(422);
        assertThat(
                        ton.post(place, Map.of("text", "Ask for the tax number", "next", deal))
                                .expect(303)
                                .header("Location")
                                .orElse(""))
                .endsWith(deal);

        String queue = pim.get("/processes/suggestions").expect(200).body();
        assertThat(queue).contains("Ask for the tax number", "Ton", "Lead meets the basic");
        List<String> closures = CLOSURE.matcher(queue).results().map(MatchResult::group).toList();
        closures.forEach(closure -> pim.post(closure, Map.of()).expect(303));
        assertThat(pim.get("/processes/suggestions").body()).contains("No suggestions wait");
        pim.post(closures.getFirst(), Map.of()).expect(404);
    }

    @Test
    void onlyAdminsSeeTheQueueAndNobodySuggestsForWhatIsNotThere() {
        ton.get("/processes/suggestions").expect(403);
        ton.get("/processes/basic/items/none-such/suggestions").expect(404);
        ton.post("/processes/none-such/items/lead-fits/suggestions", Map.of("text", "x"))
                .expect(404);
        String elsewhere = "//evil.example/";
        assertThat(
                        ton.post(
                                        "/processes/basic/items/lead-fits/suggestions",
                                        Map.of("text", "x", "next", elsewhere))
                                .header("Location")
                                .orElse(""))
                .doesNotContain("evil");
    }

    @Test
    void aProcessTellsHowOftenEachItemIsDoneWaivedAndReopened() {
        world.pim()
                .postText(
                        "/process-imports?publish=true",
                        "text/plain",
                        "Usage told\n\nMeet\n- Called\n- Met\n")
                .expect(201);
        Sale first = Sale.open(world.ton(), "usage-told");
        Sale second = Sale.open(world.ton(), "usage-told");
        first.tick("called").expect(200);
        first.act("called", Map.of("state", "open", "reason", "wrong number")).expect(200);
        first.tick("called").expect(200);
        second.act("called", Map.of("state", "waived", "reason", "known")).expect(200);
        second.act("met", Map.of("state", "not-applicable", "reason", "by mail")).expect(200);

        String usage = ton.get("/processes/usage-told/usage").expect(200).body();
        assertThat(numbers(usage, "Called")).containsExactly("1", "1", "0", "0", "1");
        assertThat(numbers(usage, "Met")).containsExactly("0", "0", "1", "0", "0");
        world.signedIn(Person.OLGA).get("/processes/usage-told/usage").expect(404);
    }

    private static List<String> numbers(String table, String item) {
        String row = table.substring(table.indexOf(">" + item + "<"));
        return Pattern.compile("<td>(\\d+)</td>")
                .matcher(row.substring(0, row.indexOf("</tr>")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
