package app.preflight.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Caller;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Recount;
import app.preflight.world.Sale;
import app.preflight.world.Tables;
import app.preflight.world.World;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@InTheWorld
class BoardTest {

    private final World world;
    private final Tables tables;

    BoardTest(World world, HikariDataSource pool) {
        this.world = world;
        this.tables = new Tables(pool);
    }

    @Test
    void columnsStandInTheOrderOfTheStagesAlsoWhereTheyAreEmpty() {
        Answer board = world.olga().get("/board?process=complex").expect(200);
        assertThat(board.text("/process/key")).isEqualTo("complex");
        assertThat(board.texts("/columns", "stage"))
                .containsExactly(
                        "prospecting",
                        "appointment",
                        "initial-presentation",
                        "information-gathering",
                        "development",
                        "closing",
                        "post-close");
        assertThat(world.olga().get("/board").expect(200).text("/process/key")).isEqualTo("basic");
    }

    @Test
    void aCardStandsInItsDealsStageTheLatestComerOnTop() {
        String word = UUID.randomUUID().toString();
        Sale first = open(world.somchai(), word, "100.00");
        Sale second = open(world.somchai(), word, "50.50");
        Sale further = open(world.somchai(), word, "7.00").pass("prospecting");
        Answer board = world.somchai().get("/board?process=basic&q=" + word).expect(200);
        assertThat(cards(board, "prospecting")).containsExactly(second.id(), first.id());
        assertThat(cards(board, "appointment")).containsExactly(further.id());
        assertThat(column(board, "prospecting").path("count").asInt()).isEqualTo(2);
        assertThat(column(board, "prospecting").at("/value/amount").asString()).isEqualTo("150.50");
        assertThat(column(board, "prospecting").at("/value/currency").asString()).isEqualTo("THB");
    }

    @Test
    void aCardShowsProgressValueNextStepAndAge() {
        String word = UUID.randomUUID().toString();
        Sale sale = open(world.somchai(), word, "100.00").pass("prospecting").pass("appointment");
        sale.tick("next-step-set").expect(200);
        JsonNode card = column(board(world.somchai(), "?q=" + word), "presentation").at("/cards/0");
        assertThat(card.at("/progress/settled").asInt()).isEqualTo(5);
        assertThat(card.at("/progress/total").asInt()).isEqualTo(21);
        assertThat(card.at("/progress/mustsOpen").asInt()).isEqualTo(3);
        assertThat(card.at("/value/amount").asString()).isEqualTo("100.00");
        assertThat(card.at("/nextStep/date").asString()).isEqualTo("2026-12-15");
        assertThat(card.at("/stageEnteredAt").asString()).isNotBlank();
    }

    @Test
    void lostAndCompletedDealsLeaveTheBoardAndReopenedOnesComeBack() {
        String word = UUID.randomUUID().toString();
        Sale lost = open(world.somchai(), word, "1.00");
        lost.close("lost", "no budget").expect(201);
        Sale completed = open(world.somchai(), word, "2.00").passAllTo("post-close");
        assertThat(allCards(board(world.somchai(), "?q=" + word))).isEmpty();
        lost.reopen().expect(204);
        completed.reopen().expect(204);
        assertThat(allCards(board(world.somchai(), "?q=" + word)))
                .containsExactlyInAnyOrder(lost.id(), completed.id());
    }

    @Test
    void itIsFilteredByOwner() {
        Sale sale = open(world.ploy(), "x", "1.00");
        assertThat(allCards(board(world.malee(), "?owner=" + Person.PLOY.email())))
                .contains(sale.id());
        assertThat(allCards(board(world.malee(), "?owner=" + Person.SOMCHAI.email())))
                .doesNotContain(sale.id());
        assertThat(allCards(board(world.ploy(), "?owner=me"))).contains(sale.id());
    }

    @Test
    void aColumnShowsFiftyCardsAndMoreByItsCursor() {
        String word = UUID.randomUUID().toString();
        List<String> opened = new ArrayList<>();
        for (int deal = 0; deal < 53; deal++) {
            opened.addFirst(open(world.olga(), word, "1.00").id());
        }
        Answer board = board(world.olga(), "?q=" + word);
        assertThat(cards(board, "prospecting")).isEqualTo(opened.subList(0, 50));
        assertThat(column(board, "prospecting").path("count").asInt()).isEqualTo(53);
        String next = column(board, "prospecting").path("next").asString();
        Answer more = board(world.olga(), "?q=" + word + "&stage=prospecting&after=" + next);
        assertThat(cards(more, "prospecting")).isEqualTo(opened.subList(50, 53));
        assertThat(column(more, "prospecting").path("next").isNull()).isTrue();
    }

    @Test
    void aWrongFilterIsNamed() {
        assertThat(world.ann().get("/board?process=none-such").wrongFields())
                .containsExactly("process");
        assertThat(world.ann().get("/board?stage=none-such&after=x").wrongFields())
                .containsExactly("stage");
        assertThat(world.ann().get("/board?stage=closing&after=x").wrongFields())
                .containsExactly("after");
    }

    /** The board's counts are kept as things happen; whatever happens, they equal a recount. */
    @Test
    void afterManyRandomActsTheKeptCountsAndValuesEqualARecount() throws Exception {
        Random random = new Random(20261124);
        List<Sale> sales = new ArrayList<>();
        for (int act = 0; act < 100; act++) {
            if (sales.size() < 8) {
                Caller owner =
                        List.of(world.somchai(), world.ploy(), world.krit()).get(random.nextInt(3));
                sales.add(open(owner, "random", random.nextInt(1_000_000) + ".25").by(world.ann()));
            }
            actAtRandom(random, sales.get(random.nextInt(sales.size())));
        }
        assertThat(tables.wrongBoardTotals(Person.Company.SIAM)).isEmpty();
        for (Sale sale : sales) {
            assertThat(Recount.kept(sale)).isEqualTo(Recount.of(sale));
        }
    }

    private void actAtRandom(Random random, Sale sale) {
        String stage = sale.facts().text("/stage");
        switch (random.nextInt(7)) {
            case 0, 1, 2 -> {
                if (sale.complete(stage).status() == 409) {
                    sale.close("won", "");
                    sale.complete(stage).texts("/missing", "key").forEach(sale::tick);
                    sale.complete(stage);
                }
            }
            case 3 -> sale.close("lost", "at random");
            case 4 -> sale.reopen();
            case 5 ->
                    sale.caller()
                            .patch(
                                    sale.path(),
                                    Map.of(
                                            "owner",
                                            List.of(Person.SOMCHAI, Person.PLOY, Person.KRIT)
                                                    .get(random.nextInt(3))
                                                    .email()))
                            .expect(200);
            default ->
                    sale.caller()
                            .patch(
                                    sale.path(),
                                    Map.of(
                                            "value",
                                            Map.of(
                                                    "amount",
                                                    random.nextInt(1_000_000) + ".75",
                                                    "currency",
                                                    random.nextBoolean() ? "THB" : "USD")))
                            .expect(200);
        }
    }

    private static Sale open(Caller owner, String title, String amount) {
        return Sale.open(
                owner,
                "basic",
                Map.of("title", title, "value", Map.of("amount", amount, "currency", "THB")));
    }

    private static Answer board(Caller viewer, String query) {
        return viewer.get("/board" + query).expect(200);
    }

    private static JsonNode column(Answer board, String stage) {
        return board.at("/columns")
                .valueStream()
                .filter(column -> column.path("stage").asString().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> cards(Answer board, String stage) {
        return column(board, stage)
                .path("cards")
                .valueStream()
                .map(card -> card.path("id").asString())
                .toList();
    }

    private static List<String> allCards(Answer board) {
        return board.at("/columns")
                .valueStream()
                .flatMap(column -> column.path("cards").valueStream())
                .map(card -> card.path("id").asString())
                .toList();
    }
}
