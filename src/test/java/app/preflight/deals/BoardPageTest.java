package app.preflight.deals;

import static app.preflight.schema.Tables.RUNS;
import static app.preflight.schema.Tables.WORKSPACES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.noCondition;

import app.preflight.database.Database;
import app.preflight.shared.DealId;
import app.preflight.shared.Ids;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Cursor;
import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Plan;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Select;
import org.junit.jupiter.api.Test;

@InTheWorld
class BoardPageTest {

    private static final int MOST_BYTES = 120_000;
    private static final int CARDS = 8;
    private static final Pattern CARD =
            Pattern.compile("class=\"deal-link\" href=\"/deals/([0-9a-f-]+)\"");
    private static final Pattern MORE =
            Pattern.compile("<li class=\"more\"[^>]*><a href=\"([^\"]+)\"");
    private static final List<String> STAGES =
            List.of(
                    "prospecting",
                    "appointment",
                    "initial-presentation",
                    "information-gathering",
                    "development",
                    "closing",
                    "post-close");

    private final World world;
    private final Database database;

    BoardPageTest(World world, Database database) {
        this.world = world;
        this.database = database;
    }

    private static List<String> cards(String page) {
        return CARD.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String more(String page) {
        return MORE.matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("&amp;", "&");
    }

    @Test
    void aPageWhoseColumnsAreAllFullIsSmall() {
        String owner = Person.BOON.email();
        for (String stage : STAGES) {
            for (int number = 0; number <= CARDS; number++) {
                move(open("ระบบบัญชีและคลังสินค้าสำหรับสำนักงานใหญ่ " + number, owner), stage);
            }
        }
        String page =
                world.signedIn(Person.BOON)
                        .get("/board?process=complex&owner=me")
                        .expect(200)
                        .body();
        assertThat(cards(page)).hasSize(STAGES.size() * CARDS);
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
    }

    private Sale open(String title, String owner) {
        return Sale.open(
                world.as(Person.BOON),
                "complex",
                Map.of(
                        "title",
                        title,
                        "owner",
                        owner,
                        "organisation",
                        Map.of("name", "บริษัท ศรีวัฒนาพานิชย์เครื่องจักรกล (ประเทศไทย) จำกัด"),
                        "value",
                        Map.of("amount", "1250000.00", "currency", "THB")));
    }

    /** As an import does, which comes by no gate. */
    private void move(Sale sale, String stage) {
        WorkspaceId workspace =
                database.global(db ->
                        db.select(WORKSPACES.WORKSPACE_ID)
                                .from(WORKSPACES)
                                .where(WORKSPACES.NAME.eq(Person.Company.SIAM.title()))
                                .fetchSingle()
                                .value1());
        int moved =
                database.write(
                        workspace,
                        db ->
                                db.update(RUNS)
                                        .set(RUNS.STAGE, stage)
                                        .where(RUNS.WORKSPACE_ID.eq(workspace))
                                        .and(
                                                RUNS.DEAL_ID.eq(
                                                        new DealId(UUID.fromString(sale.id()))))
                                        .execute());
        assertThat(moved).isOne();
    }

    @Test
    void withoutAScriptALinkLeadsToTheRestOfAColumn() {
        String word = "Liner" + UUID.randomUUID();
        List<String> opened = new ArrayList<>();
        for (int number = 0; number < CARDS + 3; number++) {
            opened.addFirst(Sale.open(world.krit(), "basic", Map.of("title", word + number)).id());
        }
        Browser krit = world.signedIn(Person.KRIT);
        String page = krit.get("/board?process=basic&q=" + word).expect(200).body();
        assertThat(cards(page)).isEqualTo(opened.subList(0, CARDS));
        String rest = krit.get(more(page)).expect(200).body();
        assertThat(rest).contains("<html", "name=\"_csrf\"");
        assertThat(cards(rest)).isEqualTo(opened.subList(CARDS, CARDS + 3));
    }

    @Test
    void aColumnIsReadAlongItsIndexFromWhereTheCardsBeforeItEnded() {
        assertThat(plan(BoardRows.latest(BoardRows.inStage(noCondition()))))
                .containsPattern(
                        "runs_board on runs.*\\n.*Index Cond: .*stage = .*ROW\\(stage_ent");
    }

    @Test
    void aRepresentativesColumnIsReadPastNobodyElsesDeals() {
        assertThat(plan(BoardRows.latest(BoardRows.ofOwners(noCondition()))))
                .containsPattern(
                        "runs_board_of_owner on runs.*\\n.*Index Cond: .*owner_id = .*ROW\\(stage_ent");
    }

    private String plan(Select<?> query) {
        return Plan.of(
                database,
                (db, in) -> {
                    query.bind("workspace", in.value());
                    query.bind("process", Ids.next());
                    query.bind("stages", STAGES.toArray(String[]::new));
                    query.bind("at", Cursor.BEGINNING.at());
                    query.bind("deal", Cursor.BEGINNING.id());
                    query.bind("most", CARDS);
                    return query;
                });
    }
}
