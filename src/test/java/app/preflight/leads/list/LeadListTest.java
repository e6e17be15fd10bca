package app.preflight.leads.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@InTheWorld
class LeadListTest {

    private static final Pattern ROW =
            Pattern.compile("class=\"opener\"[^>]*><a href=\"/leads/[^\"]+\">([^<]*)<");
    private static final Pattern HEAD =
            Pattern.compile("role=\"columnheader\" scope=\"col\".*?</th>", Pattern.DOTALL);
    private static final Pattern MORE = Pattern.compile("href=\"/leads\\?([^\"]*after=[^\"]+)\"");

    private final World world;

    LeadListTest(World world) {
        this.world = world;
    }

    private void add(String person, String organisation, String source) {
        Map<String, Object> lead = new HashMap<>();
        lead.put("person", Map.of("name", person));
        lead.put("source", source);
        lead.put("fields", Map.of("looms", 7));
        if (!organisation.isEmpty()) {
            lead.put("organisation", Map.of("name", organisation));
        }
        world.ploy().post("/leads", lead).expect(201);
    }

    private static List<String> rows(String page) {
        return ROW.matcher(page).results().map(row -> row.group(1)).toList();
    }

    private static List<String> heads(String page) {
        return HEAD.matcher(page)
                .results()
                .map(MatchResult::group)
                .skip(1)
                .map(head -> head.replaceAll("(?s)^[^>]*>|<[^>]*>|[↕↓↑]", "").strip())
                .toList();
    }

    @Test
    void aListIsSortedByANameAsADictionaryDoesAndWhoHasNoneComesLast() {
        add("ก", "ไทยทอ", "by-name");
        add("ข", "Alpha Mills", "by-name");
        add("ค", "", "by-name");
        add("ง", "กรุงเทพปั่นด้าย", "by-name");
        Browser ploy = world.signedIn(Person.PLOY);
        String asked = "/leads?view=&source=by-name&columns=person,organisation&sort=";
        assertThat(rows(ploy.get(asked + "organisation").expect(200).body()))
                .containsExactly("ง", "ก", "ข", "ค");
        assertThat(rows(ploy.get(asked + "-organisation").expect(200).body()))
                .containsExactly("ค", "ข", "ก", "ง");
        assertThat(rows(ploy.get(asked + "added").expect(200).body()))
                .containsExactly("ก", "ข", "ค", "ง");
    }

    @Test
    void eachOrderGoesOnWhereThePageBeforeItEndedAndLosesNobody() {
        IntStream.range(0, 56)
                .forEach(at ->
                        add("P" + at % 7 + " " + at, at % 3 == 0 ? "" : "O" + at % 5, "long"));
        for (String sort :
                List.of("added", "-added", "changed", "person", "-person", "organisation")) {
            assertThat(allOf("/leads?view=&source=long&columns=person&sort=" + sort))
                    .as(sort)
                    .hasSize(56)
                    .doesNotHaveDuplicates();
        }
        assertThat(allOf("/leads?view=&source=long&columns=person&sort=-organisation"))
                .hasSize(56)
                .doesNotHaveDuplicates();
    }

    private List<String> allOf(String first) {
        Browser ploy = world.signedIn(Person.PLOY);
        List<String> all = new ArrayList<>();
        String page = ploy.get(first).expect(200).body();
        all.addAll(rows(page));
        var more = MORE.matcher(page);
        while (more.find()) {
            page = ploy.get("/leads?" + more.group(1).replace("&amp;", "&")).expect(200).body();
            all.addAll(rows(page));
            more = MORE.matcher(page);
        }
        return all;
    }

    @Test
    void aPlaceThatNoListHasBeginsAnew() {
        Browser ploy = world.signedIn(Person.PLOY);
        for (String place : List.of("x", "bm90aGluZw", "%E0%B8%81")) {
            for (String sort : List.of("person", "-added", "changed")) {
                ploy.get("/leads?view=&sort=" + sort + "&after=" + place).expect(200);
            }
        }
    }

    @Test
    void theColumnsThatOneChoosesAreThereTheNextTime() {
        world.as(Person.LEK)
                .post(
                        "/leads",
                        Map.of(
                                "person", Map.of("name", "Colette Column"),
                                "fields", Map.of("looms", 7)))
                .expect(201);
        Browser lek = world.signedIn(Person.LEK);
        choose(lek, "fields.looms");
        String page = lek.get("/leads").expect(200).body();
        assertThat(heads(page)).containsExactly("Person", "looms");
        assertThat(page).contains("Colette Column");
        assertThat(heads(world.signedIn(Person.NUCH).get("/leads").expect(200).body()))
                .containsExactly("Person", "Organisation", "Owner", "Status", "Source", "Added");
        choose(lek, "organisation");
        assertThat(heads(lek.get("/leads").expect(200).body())).containsExactly("Organisation");
    }

    private static void choose(Browser browser, String column) {
        browser.post("/leads/columns", Map.of("column", column, "sort", "-changed")).expect(303);
    }

    @Test
    void aColumnIsMovedByItsButtonWithoutScriptsToo() {
        assertThat(ColumnPages.columns(List.of("person", "phone", "age"), "up:age"))
                .extracting(ListColumn::key)
                .containsExactly("person", "age", "phone");
        assertThat(ColumnPages.columns(List.of("person", "phone"), "up:person"))
                .extracting(ListColumn::key)
                .containsExactly("person", "phone");
        assertThat(ColumnPages.columns(List.of("person", "phone"), "down:person"))
                .extracting(ListColumn::key)
                .containsExactly("phone", "person");
    }

    @Test
    void aViewKeepsColumnsOfItsOwn() {
        String view =
                world.somchai()
                        .post("/lead-views", Map.of("name", "Ages", "columns", List.of("age")))
                        .expect(201)
                        .text("/id");
        Browser somchai = world.signedIn(Person.SOMCHAI);
        Answer chosen =
                somchai.post(
                                "/leads/columns",
                                Map.of("view", view, "column", "phone", "sort", "-added"))
                        .expect(303);
        String changed = somchai.get(path(chosen)).expect(200).body();
        assertThat(heads(changed)).containsExactly("Person", "Phone");
        assertThat(changed).contains("Save changes");
        assertThat(heads(somchai.get("/leads?view=" + view).expect(200).body()))
                .containsExactly("Person", "Age");
    }

    private static String path(Answer redirected) {
        return redirected.header("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
    }

    @Test
    void duplicatesThatAreToBeDecidedAreSaidInTheList() {
        add("Dolores Doublet", "", "doublets");
        add("Dolores Doublet", "", "doublets");
        String page =
                world.signedIn(Person.PLOY)
                        .get("/leads?view=&source=doublets&columns=person,duplicates")
                        .expect(200)
                        .body();
        assertThat(page.split("To review", -1)).hasSize(2);
    }

    @Test
    void anExportHasTheColumnsOfTheListInItsOrder() {
        add("Zoe Export", "Mills", "export-view");
        add("Abe Export", "Mills", "export-view");
        Browser ploy = world.signedIn(Person.PLOY);
        String view =
                world.ploy()
                        .post(
                                "/lead-views",
                                Map.of(
                                        "name",
                                        "To export",
                                        "filters",
                                        Map.of("source", "export-view"),
                                        "columns",
                                        List.of("organisation", "person", "fields.looms"),
                                        "sort",
                                        "person"))
                        .expect(201)
                        .text("/id");
        List<String> lines =
                ploy.get("/leads/export?view=" + view).expect(200).body().lines().toList();
        assertThat(lines.getFirst()).endsWith("id,organisation.name,person.name,fields.looms");
        assertThat(lines.get(1)).endsWith("Mills,Abe Export,7");
        assertThat(lines.get(2)).endsWith("Mills,Zoe Export,7");
        assertThat(lines).hasSize(3);
        assertThat(ploy.get("/leads/export?complete=true&view=" + view).expect(200).body())
                .contains("organisation.taxId", "fields.looms", "Abe Export");
    }
}
