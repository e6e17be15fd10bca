package app.preflight.duplicates.merges;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InTheWorld
class MergePagesTest {

    private final World world;
    private final Browser browser;

    MergePagesTest(World world) {
        this.world = world;
        this.browser = world.signedIn(Person.SOMCHAI);
    }

    private String lead(String name, Map<String, ?> own) {
        return world.somchai()
                .post("/leads", Map.of("person", Map.of("name", name), "fields", own))
                .expect(201)
                .text("/id");
    }

    private static String comparison(String keep, String merge) {
        return "/merges/new?kind=lead&keep=" + keep + "&merge=" + merge;
    }

    /**
     * @param taken whose value the survivor takes; empty for none
     */
    private static Map<String, String> form(String keep, String merge, String taken) {
        return Map.of(
                "kind", "lead",
                "keep", keep,
                "merge", merge,
                "fields[0]", taken,
                "leave[0]", "person.name");
    }

    @Test
    void theTwoStandSideBySideWithTheSurvivorChosenAndWhatItLacksFromTheOther() {
        String keep = lead("ซ้าย มือ", Map.of("size", "L"));
        String merge = lead("Right Hand", Map.of("size", "L", "colour", "red"));
        String page = browser.get(comparison(keep, merge)).expect(200).body();
        assertThat(page)
                .contains("ซ้าย มือ", "Right Hand", "Keep the other one instead")
                .containsPattern("name=\"fields\\[0]\" value=\"\" checked")
                .containsPattern("name=\"fields\\[\\d]\" value=\"fields.colour\" checked")
                .doesNotContain("fields.size");
    }

    @Test
    void whatIsChosenIsMergedAndTheMergeCanBeUndoneFromItsPage() {
        String keep = lead("ผู้อยู่", Map.of());
        String merge = lead("ผู้ไป", Map.of());
        Answer sent = browser.post("/merges", form(keep, merge, "person.name")).expect(303);
        String address = sent.header("Location").orElseThrow();
        assertThat(browser.get(address).expect(200).body()).contains("ผู้ไป", "before: ผู้อยู่");
        assertThat(browser.get("/leads/" + merge).body()).contains(address);
        browser.post(address + "/undo", Map.of()).expect(303);
        assertThat(browser.get(address).body())
                .contains("This merge was undone.")
                .doesNotContain("/undo");
        assertThat(browser.post(address + "/undo", Map.of()).expect(409).body())
                .contains("was undone already");
        assertThat(browser.get("/leads/" + keep).body()).contains("ผู้อยู่");
    }

    @Test
    void whatCannotBeMergedSaysWhy() {
        String keep = lead("หนึ่ง", Map.of());
        String merge = lead("สอง", Map.of());
        browser.post("/merges", form(keep, merge, "")).expect(303);
        assertThat(browser.post("/merges", form(keep, merge, "")).expect(409).body())
                .contains("cannot be merged");
        assertThat(browser.post("/merges", form(keep, keep, "")).expect(422).body())
                .contains("Choose two");
        browser.post("/merges", form(keep, lead("สาม", Map.of()), "colour")).expect(422);
        browser.post("/merges", Map.of("kind", "lead", "keep", keep)).expect(404);
    }

    @Test
    void aMergeOfOneThatWasMergedSinceLeadsToThatMerge() {
        String first = lead("ก หนึ่ง", Map.of());
        String middle = lead("ก สอง", Map.of());
        Answer inner = browser.post("/merges", form(middle, first, "")).expect(303);
        Answer outer =
                browser.post("/merges", form(lead("ก สาม", Map.of()), middle, "")).expect(303);
        String address = inner.header("Location").orElseThrow() + "/undo";
        assertThat(browser.post(address, Map.of()).expect(409).body())
                .contains(outer.header("Location").orElseThrow());
    }

    @Test
    void othersLeadsAreNotThereToBeCompared() {
        String path = comparison(lead("ลับ", Map.of()), lead("ลับเช่นกัน", Map.of()));
        world.signedIn(Person.KRIT).get(path).expect(404);
        world.signedIn(Person.OLGA).get(path).expect(404);
        browser.get("/merges/new").expect(404);
        browser.get("/merges/new?kind=lead&keep=x&merge=y").expect(404);
    }
}
