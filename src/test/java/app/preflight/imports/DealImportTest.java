package app.preflight.imports;

import static app.preflight.imports.Csv.ENGAGING;
import static app.preflight.imports.Csv.LOST;
import static app.preflight.imports.Csv.PROSPECTING;
import static app.preflight.imports.Csv.WON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.preflight.accounts.User;
import app.preflight.accounts.Users;
import app.preflight.accounts.Workspace;
import app.preflight.accounts.Workspaces;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Role;
import app.preflight.web.Texts;
import app.preflight.world.Answer;
import app.preflight.world.Caller;
import app.preflight.world.InTheWorld;
import app.preflight.world.Recount;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Each test in a workspace of its own, seen by its admin over the API. */
@InTheWorld
class DealImportTest {

    private final DealImport deals;
    private final Workspaces workspaces;
    private final Users users;
    private final World world;
    @TempDir Path folder;

    private final Workspace workspace;
    private final Caller admin;

    DealImportTest(DealImport deals, Workspaces workspaces, Users users, World world) {
        this.deals = deals;
        this.workspaces = workspaces;
        this.users = users;
        this.world = world;
        this.workspace = newWorkspace();
        this.admin = admin(workspace.id());
    }

    private Workspace newWorkspace() {
        WorkspaceId id = workspaces.create("Import " + UUID.randomUUID(), Texts.ENGLISH);
        return workspaces.list().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Caller admin(WorkspaceId id) {
        String email = "admin@" + id.value() + ".example";
        String password = "the admin's own";
        users.add(id, email, "Admin", password, Role.ADMIN, Optional.empty(), Texts.ENGLISH);
        Answer token =
                world.stranger()
                        .with("Authorization", World.basic(email, password))
                        .post("/tokens", Map.of("name", "import"));
        return world.stranger().with("Authorization", "Bearer " + token.expect(201).text("/token"));
    }

    private Csv csv() {
        return new Csv(folder);
    }

    private Report take(String... rows) {
        return take(csv().of(rows));
    }

    private Report take(PipelineFile file) {
        return deals.run(workspace, file, "import.invalid", done -> {});
    }

    private Sale sale(String text) {
        Answer found = admin.get("/deals?q=" + text.replace(" ", "%20")).expect(200);
        assertThat(found.at("/items")).as(text).hasSize(1);
        return new Sale(admin, found.text("/items/0/id"));
    }

    @Test
    void aProspectStandsAtTheFirstStageWithNothingDone() {
        take(PROSPECTING);
        Answer deal = sale("GTX Basic").facts();
        assertThat(deal.text("/stage")).isEqualTo("prospecting");
        assertThat(deal.text("/status")).isEqualTo("open");
        assertThat(deal.at("/progress/settled").asInt()).isZero();
        assertThat(deal.text("/organisation/name")).isEqualTo("(no organisation named)");
    }

    @Test
    void whoIsEngagedStandsAtThePresentation() {
        take(ENGAGING);
        Answer deal = sale("Isdom").facts();
        assertThat(deal.text("/stage")).isEqualTo("presentation");
        assertThat(deal.text("/status")).isEqualTo("open");
        assertThat(deal.text("/openedAt")).isEqualTo("2017-07-05T02:00:00Z");
        assertThat(deal.text("/stageEnteredAt")).isEqualTo("2017-07-05T02:00:00Z");
    }

    @Test
    void aDealThatWasWonStandsAtPostCloseSinceTheDayItWasWon() {
        take(WON);
        Answer deal = sale("Cancity").facts();
        assertThat(deal.text("/stage")).isEqualTo("post-close");
        assertThat(deal.text("/status")).isEqualTo("won");
        assertThat(deal.text("/closure/at")).isEqualTo("2017-03-01T10:00:00Z");
        assertThat(deal.text("/closure/by/name")).isEqualTo("Moses Frase");
        assertThat(deal.text("/value/amount")).isEqualTo("1054.00");
        assertThat(deal.text("/value/currency")).isEqualTo("USD");
        assertThat(deal.text("/closeDate")).isEqualTo("2017-03-01");
    }

    @Test
    void aDealThatWasLostEndedAtThePresentation() {
        take(LOST);
        Sale sale = sale("Codehow");
        Answer deal = sale.facts();
        assertThat(deal.text("/stage")).isEqualTo("presentation");
        assertThat(deal.text("/status")).isEqualTo("lost");
        assertThat(deal.text("/closure/at")).isEqualTo("2017-03-07T10:00:00Z");
        assertThat(deal.text("/closure/reason")).isEqualTo("Imported as lost from pipeline.csv");
        assertThat(sale.tick("final-qualification").status()).isEqualTo(409);
    }

    @Test
    void theStagesBehindADealWereCompletedThroughTheGate() {
        take(WON);
        JsonNode list = sale("Cancity").checklist().json();
        list.path("stages")
                .valueStream()
                .limit(4)
                .forEach(stage -> {
                    assertThat(stage.at("/completed/by/name").asString()).isEqualTo("Moses Frase");
                    stage.path("items")
                            .forEach(item ->
                                    assertThat(item.path("state").asString())
                                            .as(item.path("key").asString())
                                            .isIn("done", "not-applicable"));
                });
        assertThat(list.at("/stages/4/completed").isNull()).isTrue();
    }

    @Test
    void whatTheFileTellsIsAnsweredAndTheRestIsNotMadeUp() {
        take(WON);
        Sale sale = sale("Cancity");
        assertThat(sale.item("appointment-scheduled").text("/response/date"))
                .isEqualTo("2016-10-20");
        assertThat(sale.facts().text("/product")).isEqualTo("GTX Plus Basic");
        assertThat(sale.item("product-accepted").text("/response/text"))
                .isEqualTo("GTX Plus Basic, US$1,054 (imported from pipeline.csv)");
        assertThat(sale.item("contract-signed").text("/response/text"))
                .isEqualTo("Won on 1 Mar 2017 (imported from pipeline.csv)");
        assertThat(sale.item("lead-unique").text("/response/note"))
                .isEqualTo("Imported from pipeline.csv");
        assertThat(sale.item("decision-maker-identified").at("/response/none").asBoolean())
                .isTrue();
        assertThat(sale.item("referral-asked").text("/state")).isEqualTo("not-applicable");
        assertThat(sale.item("referral-asked").text("/reason"))
                .isEqualTo("pipeline.csv does not say");
    }

    @Test
    void theTimelineTellsThePastInItsOrder() {
        take(WON);
        List<String> types = sale("Cancity").eventTypes();
        assertThat(types).startsWith("deal-opened", "item-done", "item-done", "stage-completed");
        assertThat(types).endsWith("stage-completed", "deal-won");
        assertThat(types).filteredOn("stage-completed"::equals).hasSize(4);
        assertThat(types).doesNotContain("deal-changed", "deal-lost", "run-completed");
    }

    @Test
    void theRunsCountsAreThoseOfItsItems() {
        take(ENGAGING, WON);
        for (String text : List.of("Isdom", "Cancity")) {
            Sale sale = sale(text);
            assertThat(Recount.kept(sale)).isEqualTo(Recount.of(sale));
            assertThat(Recount.of(sale).mustsOpen()).isPositive();
        }
    }

    @Test
    void theBoardsTotalsEqualARecount() {
        take(IntStream.range(0, 230).mapToObj(DealImportTest::row).toArray(String[]::new));
        JsonNode columns = admin.get("/board?process=basic").expect(200).at("/columns");
        int onBoard = 0;
        for (JsonNode column : columns) {
            List<JsonNode> recount = running(column.path("stage").asString());
            assertThat(column.path("count").asInt()).isEqualTo(recount.size());
            assertThat(value(column.at("/values/0/amount"))).isEqualByComparingTo(sum(recount));
            onBoard += recount.size();
        }
        assertThat(onBoard).isEqualTo(230 - 57);
    }

    /** Every fourth is a prospect, engaged, won, lost. */
    private static String row(int number) {
        String template = List.of(PROSPECTING, ENGAGING, WON, LOST).get(number % 4);
        return template.replaceFirst("^..", "R" + number).replace("1054", "" + (100 + number));
    }

    private List<JsonNode> running(String stage) {
        List<JsonNode> all = new java.util.ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            Answer page = admin.get("/deals?limit=100&stage=" + stage + next.get()).expect(200);
            page.at("/items").forEach(all::add);
            next =
                    Optional.of(page.text("/next"))
                            .filter(text -> !text.isEmpty())
                            .map(text -> "&after=" + text);
        }
        return all.stream().filter(deal -> !deal.path("status").asString().equals("lost")).toList();
    }

    private static BigDecimal sum(List<JsonNode> deals) {
        return deals.stream()
                .map(deal -> value(deal.at("/value/amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal value(JsonNode amount) {
        return amount.isString() ? new BigDecimal(amount.asString()) : BigDecimal.ZERO;
    }

    @Test
    void anImportedDealGoesOnToPostCloseByTheSameRules() {
        take(PROSPECTING, ENGAGING, WON);
        for (String text : List.of("GTX Basic", "Isdom", "Cancity")) {
            Sale sale = sale(text);
            String stage = sale.facts().text("/stage");
            assertThat(sale.complete(stage).expect(409).at("/missing")).isNotEmpty();
            sale.passAllTo("post-close");
            assertThat(sale.facts().text("/status")).isEqualTo("won");
            assertThat(sale.eventTypes()).endsWith("run-completed");
        }
    }

    @Test
    void aLostDealIsReopenedAndGoesOn() {
        take(LOST);
        Sale sale = sale("Codehow");
        sale.reopen().expect(204);
        sale.passAllTo("closing");
        assertThat(sale.facts().text("/status")).isEqualTo("won");
    }

    @Test
    void aSecondRunChangesNothing() {
        assertThat(take(PROSPECTING, ENGAGING, WON, LOST)).isEqualTo(new Report(4, 0, List.of()));
        Sale sale = sale("Isdom");
        sale.tick("final-qualification").expect(200);
        String before = sale.facts().body();
        assertThat(take(PROSPECTING, ENGAGING, WON, LOST)).isEqualTo(new Report(0, 4, List.of()));
        assertThat(sale.facts().body()).isEqualTo(before);
        assertThat(admin.get("/deals").at("/items")).hasSize(4);
    }

    @Test
    void rowsThatCannotBeTakenAreListedAndTheOthersAreTaken() {
        Report report = take(PROSPECTING, "X1,,,,Nowhere,,,", WON);
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.exitCode()).isEqualTo(2);
        assertThat(report.lines())
                .containsExactly(
                        "2 deals added, 0 already there, 1 rows rejected.",
                        "  line 3: deal_stage \"Nowhere\" is none of Prospecting, Engaging, Won, Lost;"
                                + " sales_agent is missing; product is missing");
    }

    @Test
    void anImportThatWasBrokenOffGoesOnWhereItStood() {
        PipelineFile file =
                csv().of(
                                IntStream.range(0, 450)
                                        .mapToObj(DealImportTest::row)
                                        .toArray(String[]::new));
        assertThatThrownBy(() -> deals.run(workspace, file, "import.invalid", this::breakOff))
                .isInstanceOf(PowerCut.class);
        assertThat(take(file)).isEqualTo(new Report(50, 400, List.of()));
    }

    private static final class PowerCut extends RuntimeException {}

    private void breakOff(int done) {
        if (done == 400) {
            throw new PowerCut();
        }
    }

    @Test
    void twoImportsAtOnceMakeEachDealOnce() {
        PipelineFile file =
                csv().of(
                                IntStream.range(0, 450)
                                        .mapToObj(DealImportTest::row)
                                        .toArray(String[]::new));
        CompletableFuture<Report> other = CompletableFuture.supplyAsync(() -> take(file));
        Report one = take(file);
        assertThat(one.added() + other.join().added()).isEqualTo(450);
        assertThat(one.rejections()).isEmpty();
    }

    @Test
    void anAgentBecomesAUserInTheTeamOfTheManager() {
        csv().write(
                        "sales_teams.csv",
                        "sales_agent,manager,regional_office\nMoses Frase,Dustin Brinkmann,Central\n");
        take(ENGAGING, LOST);
        assertThat(user("Moses Frase").email()).isEqualTo("moses.frase@import.invalid");
        assertThat(user("Moses Frase").role()).isEqualTo(Role.REP);
        assertThat(user("Moses Frase").teamName()).contains("Dustin Brinkmann (Central)");
        assertThat(user("Dustin Brinkmann").role()).isEqualTo(Role.MANAGER);
        assertThat(user("Dustin Brinkmann").team()).isEqualTo(user("Moses Frase").team());
        assertThat(user("Zane Levy").teamName()).isEmpty();
    }

    @Test
    void anAgentWhoIsAUserAlreadyKeepsThatUser() {
        users.add(
                workspace.id(),
                "moses@company.example",
                "moses frase",
                "his own password",
                Role.MANAGER,
                Optional.empty(),
                Texts.THAI);
        take(ENGAGING);
        assertThat(sale("Isdom").facts().text("/owner/name")).isEqualTo("moses frase");
        assertThat(user("moses frase").role()).isEqualTo(Role.MANAGER);
        assertThat(users.all(workspace.id())).hasSize(2);
    }

    @Test
    void nobodySignsInAsAnAgentBeforeAnInvitation() {
        take(ENGAGING);
        for (String password : List.of("", " ", "moses.frase", "null")) {
            world.stranger()
                    .with("Authorization", World.basic(user("Moses Frase").email(), password))
                    .post("/tokens", Map.of("name", "mine"))
                    .expect(401);
        }
    }

    private User user(String name) {
        return users.all(workspace.id()).stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
