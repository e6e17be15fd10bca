package app.preflight.browser;

import static app.preflight.world.Library.where;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every page in both languages, on a desk and on a phone, in light and in darkness. The set-up page
 * is looked at where it is opened, in {@link FirstStartJourneyTest}.
 */
@InTheBrowser
class AccessibilityTest {

    private static final Map<String, ?> LEAD =
            Map.of(
                    "person", Map.of("name", "วราภรณ์ เข้าถึงได้", "phone", "081 000 1111"),
                    "organisation", Map.of("name", "Reachable Supplies", "province", "ตรัง"));

    private final World world;

    AccessibilityTest(World world) {
        this.world = world;
    }

    @TestFactory
    Stream<DynamicTest> nothingIsWrongInEnglish(Windows windows) {
        return looks(
                windows.of(Person.ANN),
                windows.of(Person.RIN),
                windows.stranger(Screen.DESK),
                Look::findNothingWrong);
    }

    @TestFactory
    Stream<DynamicTest> nothingIsWrongInThai(Windows windows) {
        return looks(
                windows.of(Person.BOON),
                windows.of(Person.PAT),
                windows.stranger(Screen.DESK.in("th-TH")),
                Look::findNothingWrongInTheLight);
    }

    /**
     * @param ruled an admin where rules say which process a deal gets
     */
    private Stream<DynamicTest> looks(
            Page admin, Page ruled, Page stranger, Consumer<Look> nothingWrong) {
        sayWhichProcess();
        Map<String, Consumer<Page>> pages = pages(sale(), lead());
        pages.put("two leads side by side", at(comparison()));
        pages.put("merge", at(merge()));
        return Stream.concat(
                Stream.of(
                        dynamicTest("sign-in", () -> look(stranger, at("/sign-in"), nothingWrong)),
                        dynamicTest(
                                "rules for processes",
                                () -> look(ruled, at("/processes/rules"), nothingWrong))),
                pages.entrySet().stream()
                        .map(page ->
                                dynamicTest(
                                        page.getKey(),
                                        () -> look(admin, page.getValue(), nothingWrong))));
    }

    /** By two rules: each has a neighbour to change places with. */
    private void sayWhichProcess() {
        Map<String, ?> rule =
                Map.of("condition", List.of(where("source", "is", "Fair")), "process", "basic");
        world.as(Person.RIN)
                .put("/process-rules", Map.of("rules", List.of(rule, rule), "fallback", "complex"))
                .expect(200);
    }

    /** A deal with something of everything, seen by somebody who may do everything. */
    private Sale sale() {
        Sale sale = Sale.open(world.ann(), "complex").pass("prospecting");
        sale.tick("first-contact").expect(200);
        sale.act("prospect-researched", Map.of("state", "waived", "reason", "known"));
        sale.act("agenda-sent", Map.of("state", "not-applicable", "reason", "no meeting"));
        sale.act("appointment-scheduled", Map.of("state", "deferred", "until", "closing"));
        world.ann().post(sale.path() + "/playbooks", Map.of("cause", "discount-asked")).expect(201);
        return sale;
    }

    /** Two leads that agree in one field, and differ in others. */
    private String comparison() {
        return "/merges/new?kind=lead&keep=" + lead("วราภรณ์") + "&merge=" + lead("Waraporn");
    }

    private String merge() {
        Map<String, ?> merge =
                Map.of(
                        "kind", "lead",
                        "keep", lead("มานะ"),
                        "merge", lead("Mana"),
                        "fields", List.of("person.name"));
        return "/merges/" + world.ann().post("/merges", merge).expect(201).text("/id");
    }

    private String lead(String name) {
        Map<String, ?> facts =
                Map.of("person", Map.of("name", name), "source", "Fair", "fields", Map.of(name, 1));
        return world.ann().post("/leads", facts).expect(201).text("/id");
    }

    /** The second of two who may be the same. */
    private String lead() {
        world.ann().post("/leads", LEAD).expect(201);
        return world.ann().post("/leads", LEAD).expect(201).text("/id");
    }

    private Map<String, Consumer<Page>> pages(Sale sale, String lead) {
        Map<String, Consumer<Page>> pages = new LinkedHashMap<>();
        pages.put("today", at("/"));
        pages.put("board", at("/board?process=complex"));
        pages.put("deals", at("/deals"));
        pages.put("no deals", at("/deals?q=nothing-like-it"));
        pages.put("new deal", at("/deals/new"));
        pages.put("leads", at("/leads"));
        pages.put("no leads", at("/leads?status=merged&source=none"));
        pages.put("view of leads with all columns", this::openView);
        pages.put("columns of the list", AccessibilityTest::unfoldTools);
        pages.put("keys of the list", AccessibilityTest::showKeys);
        pages.put("name of a view that is missing", AccessibilityTest::saveWithoutName);
        pages.put("organisation", at(sale.path() + "/organisation"));
        pages.put("new lead", AccessibilityTest::typeALead);
        pages.put("lead with candidates", page -> page.navigate("/leads/" + lead));
        pages.put("edit lead", page -> page.navigate("/leads/" + lead + "/edit"));
        pages.put("criteria", at("/leads/criteria"));
        pages.put("who gets a lead", AccessibilityTest::ruleWhoGetsALead);
        pages.put("look through all leads", at("/leads/duplicate-searches"));
        pages.put("web forms", at("/leads/forms"));
        pages.put("web form", AccessibilityTest::openAForm);
        pages.put("deal with an unfolded item", page -> unfold(page, sale));
        pages.put("what is missing", page -> refuse(page, sale));
        pages.put("edit deal", at(sale.path() + "/edit"));
        pages.put("step by step", at(sale.path() + "/step-by-step"));
        pages.put("timeline", at(sale.path() + "/timeline"));
        pages.put("sheet", at(sale.path() + "/print"));
        pages.put("what happened", at(sale.path() + "/playbooks/new"));
        pages.put(
                "list of the stage one by one",
                at(sale.path() + "/step-by-step?stage=appointment"));
        pages.put("playbooks", at("/processes/playbooks"));
        pages.put("processes", at("/processes"));
        pages.put("process", at("/processes/complex"));
        pages.put("blank sheet", at("/processes/basic/print"));
        pages.put("paste a checklist", at("/processes/imports"));
        pages.put("what a checklist becomes", AccessibilityTest::paste);
        pages.put("gallery", at("/processes/gallery"));
        pages.put("process of the gallery", at("/processes/gallery/insurance"));
        pages.put("draft with an unfolded item", AccessibilityTest::write);
        pages.put("try a draft", at("/processes/complex/draft/trial"));
        pages.put("version", at("/processes/complex/versions/1"));
        pages.put("moves", at("/processes/complex/moves"));
        pages.put("which process a deal gets", at("/processes/rules"));
        pages.put("imports of leads", at("/leads/imports"));
        pages.put("file that is looked at", at("/leads/imports/" + sentFile(true)));
        pages.put("import that is over", at("/leads/imports/" + sentFile(false)));
        pages.put("users", at("/users"));
        pages.put("account", at("/account"));
        pages.put("no such page", at("/deals/none"));
        pages.put("link that was used", at("/invitations/none"));
        return pages;
    }

    /** Some of its rows are wrong, and some may be the same. */
    private String sentFile(boolean preview) {
        String csv =
                "ชื่อ,บริษัท,อีเมล,งบ\nสมศรี,น้ำดื่มไทย,som@sri.example,5\nสมศรี,,som@sri.example,\nข,,ผิด,\n";
        return world.ann()
                .postText("/imports?name=fair.csv&preview=" + preview, "text/csv", csv)
                .expect(201)
                .text("/id");
    }

    private static Consumer<Page> at(String path) {
        return page -> page.navigate(path);
    }

    private static void unfold(Page page, Sale sale) {
        page.navigate(sale.path());
        Locator item = page.locator("#item-initial-qualification");
        item.locator("summary").first().click();
        item.locator(".others summary").click();
        assertThat(page.locator("#timeline li").first()).isVisible();
    }

    private static void refuse(Page page, Sale sale) {
        page.navigate(sale.path());
        page.locator("#gate button").click();
        assertThat(page.locator("dialog[open] .item").first()).isVisible();
    }

    private void openView(Page page) {
        List<String> columns =
                List.of(
                        "person",
                        "organisation",
                        "email",
                        "phone",
                        "owner",
                        "status",
                        "qualification",
                        "duplicates",
                        "age",
                        "changed",
                        "fields.none");
        Map<String, ?> view =
                Map.of("name", "มุมมอง " + System.nanoTime(), "shared", true, "columns", columns);
        String id = world.ann().post("/lead-views", view).expect(201).text("/id");
        page.navigate("/leads?sort=person&view=" + id);
        assertThat(page.locator("[data-row]").first()).isVisible();
    }

    private static void unfoldTools(Page page) {
        page.navigate("/leads?view=");
        page.locator(".list-tools details").last().locator("summary").click();
        assertThat(page.locator(".columns-form")).isVisible();
    }

    private static void showKeys(Page page) {
        page.navigate("/leads?view=");
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
    }

    private static void saveWithoutName(Page page) {
        page.navigate("/leads?view=");
        page.locator(".list-tools summary").first().click();
        page.locator("form[action='/leads/views'] [name=name]").fill(" ");
        page.locator("form[action='/leads/views'] button").click();
        assertThat(page.locator("[aria-invalid=true]")).isVisible();
    }

    private static void typeALead(Page page) {
        page.navigate("/leads/new");
        page.locator("[name='person.name']").fill("วราภรณ์ เข้าถึงได้");
        assertThat(page.locator(".candidate").first()).isVisible();
    }

    private static void ruleWhoGetsALead(Page page) {
        page.navigate("/leads/assignment");
        page.locator("#rule-0-name").fill("South");
        page.locator("[id='rule-0-conditions[0].field']").selectOption("source");
        page.locator("[id='rule-0-conditions[0].value']").fill("Fair");
        Locator form = page.locator("form[action='/leads/assignment']");
        form.locator("input[name=owners]").nth(0).check();
        form.locator("input[name=owners]").nth(1).check();
        form.locator("button:not([type=button])").click();
        page.locator(".rule-list summary").first().click();
        assertThat(page.locator("#rule-1-name")).isVisible();
    }

    private static void openAForm(Page page) {
        page.navigate("/leads/forms");
        page.locator("#name").fill("Accessible");
        page.locator("#heading").fill("Talk to us");
        page.locator("form.narrow button.primary").click();
        page.locator("a[href^='/forms/']").first().click();
        assertThat(page.locator(".form-card")).isVisible();
    }

    private static void paste(Page page) {
        page.navigate("/processes/imports");
        page.locator("#text")
                .fill("Sale\n\nMeet\n- Met\nNo mark\n- Called\n\nA sentence about nothing.");
        page.locator("form.paste button.primary").click();
        assertThat(page.locator(".told-line")).hasCount(6);
    }

    private static void write(Page page) {
        page.navigate("/processes/complex/draft");
        page.locator(".advice > summary").click();
        page.locator("#item-champion-identified summary").click();
        assertThat(page.locator("#item-champion-identified form.draft-form")).isVisible();
        page.locator(".stage-edit > summary").first().click();
    }

    private static void look(Page page, Consumer<Page> at, Consumer<Look> nothingWrong) {
        page.setViewportSize(Screen.DESK.width(), Screen.DESK.height());
        at.accept(page);
        nothingWrong.accept(Look.at(page));
    }
}
