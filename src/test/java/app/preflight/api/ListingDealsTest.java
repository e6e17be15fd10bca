package app.preflight.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Caller;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InTheWorld
class ListingDealsTest {

    private final World world;

    ListingDealsTest(World world) {
        this.world = world;
    }

    @Test
    void dealsComeNewestFirst() {
        Sale first = Sale.open(world.krit(), "basic");
        Sale second = Sale.open(world.krit(), "basic");
        assertThat(ids(world.krit().get("/deals?limit=2")))
                .containsExactly(second.id(), first.id());
    }

    @Test
    void pagesAreReadByTheirCursorsEachDealOnce() {
        String word = UUID.randomUUID().toString();
        List<String> opened = new ArrayList<>();
        for (int deal = 0; deal < 7; deal++) {
            opened.addFirst(Sale.open(world.somchai(), "basic", Map.of("title", word)).id());
        }
        List<String> read = new ArrayList<>();
        String path = "/deals?limit=3&q=" + word;
        Answer page = world.somchai().get(path);
        read.addAll(ids(page));
        while (!page.at("/next").isNull()) {
            page = world.somchai().get(path + "&after=" + page.text("/next"));
            read.addAll(ids(page));
        }
        assertThat(read).isEqualTo(opened);
    }

    @Test
    void aDealOpenedMeanwhileDoesNotShiftThePages() {
        String word = UUID.randomUUID().toString();
        Sale older = Sale.open(world.somchai(), "basic", Map.of("title", word));
        Sale newer = Sale.open(world.somchai(), "basic", Map.of("title", word));
        Answer page = world.somchai().get("/deals?limit=1&q=" + word);
        assertThat(ids(page)).containsExactly(newer.id());
        Sale.open(world.somchai(), "basic", Map.of("title", word));
        assertThat(
                        ids(
                                world.somchai()
                                        .get(
                                                "/deals?limit=1&q="
                                                        + word
                                                        + "&after="
                                                        + page.text("/next"))))
                .containsExactly(older.id());
    }

    @Test
    void theyAreFilteredByProcessStageStatusAndOwner() {
        String word = UUID.randomUUID().toString();
        Map<String, String> title = Map.of("title", word);
        Sale basic = Sale.open(world.somchai(), "basic", title);
        Sale complex = Sale.open(world.ploy(), "complex", title);
        Sale further = Sale.open(world.somchai(), "basic", title).pass("prospecting");
        Sale lost = Sale.open(world.ploy(), "basic", title);
        lost.close("lost", "no budget").expect(201);

        Caller malee = world.malee();
        String found = "/deals?q=" + word;
        assertThat(ids(malee.get(found))).hasSize(4);
        assertThat(ids(malee.get(found + "&process=complex"))).containsExactly(complex.id());
        assertThat(ids(malee.get(found + "&stage=appointment"))).containsExactly(further.id());
        assertThat(ids(malee.get(found + "&status=lost"))).containsExactly(lost.id());
        assertThat(ids(malee.get(found + "&owner=" + Person.PLOY.email())))
                .containsExactly(lost.id(), complex.id());
        assertThat(ids(world.somchai().get(found + "&owner=me")))
                .containsExactly(further.id(), basic.id());
        assertThat(ids(malee.get(found + "&owner=" + Person.KRIT.email()))).isEmpty();
        assertThat(ids(malee.get(found + "&process=none-such"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เครื่องจักรพิเศษ",
                "จักรพิเศษ",
                "ไทยน้ำทิพย์",
                "สมหมาย",
                "sommai@",
                "081-234",
                "LTD-77"
            })
    void partOfATitleAnOrganisationOrAContactFindsTheDeal(String part) {
        Sale sale =
                Sale.open(
                        world.krit(),
                        "basic",
                        Map.of(
                                "title", "เครื่องจักรพิเศษ LTD-77",
                                "organisation", Map.of("name", "ไทยน้ำทิพย์"),
                                "contact",
                                        Map.of(
                                                "name", "สมหมาย ใจดี",
                                                "email", "sommai@water.example",
                                                "phone", "081-234-5678")));
        assertThat(ids(world.krit().get("/deals?q=" + encode(part)))).contains(sale.id());
    }

    @Test
    void aSearchTakesItsWordsLiterallyAndAnyCase() {
        Sale sale = Sale.open(world.krit(), "basic", Map.of("title", "50% off_Everything\\now"));
        assertThat(ids(world.krit().get("/deals?q=" + encode("50% OFF_every"))))
                .contains(sale.id());
        assertThat(ids(world.krit().get("/deals?q=" + encode("50_ off%"))))
                .doesNotContain(sale.id());
        assertThat(ids(world.krit().get("/deals?q=" + encode("\\now")))).contains(sale.id());
    }

    @Test
    void aChangedTitleIsFoundByItsNewWordsOnly() {
        Sale sale = Sale.open(world.krit(), "basic", Map.of("title", "Aardvark washer"));
        world.krit().patch(sale.path(), Map.of("title", "Zebra washer")).expect(200);
        assertThat(ids(world.krit().get("/deals?q=aardvark"))).doesNotContain(sale.id());
        assertThat(ids(world.krit().get("/deals?q=zebra"))).contains(sale.id());
    }

    @Test
    void aLimitIsFromOneToTwoHundred() {
        assertThat(world.ann().get("/deals?limit=200").status()).isEqualTo(200);
        assertThat(world.ann().get("/deals?limit=0").wrongFields()).containsExactly("limit");
        assertThat(world.ann().get("/deals?limit=201").wrongFields()).containsExactly("limit");
        assertThat(world.ann().get("/deals?limit=many").status()).isIn(400, 422);
        assertThat(world.ann().get("/deals?limit=99999999999").status()).isIn(400, 422);
    }

    @Test
    void aStatusIsOneThatThereIs() {
        assertThat(world.ann().get("/deals?status=sleeping").wrongFields())
                .containsExactly("status");
    }

    @Test
    void aCursorIsTakenOnlyAsItWasGiven() {
        List<String> invented =
                List.of(
                        "x",
                        "%2B",
                        cursor("yesterday|" + UUID.randomUUID()),
                        cursor("2026-11-24T00:00:00Z|1"),
                        cursor("+999999999-12-31T23:59:59Z|" + UUID.randomUUID()),
                        cursor("-999999999-01-01T00:00:00Z|" + UUID.randomUUID()));
        for (String cursor : invented) {
            assertThat(world.ann().get("/deals?after=" + cursor).wrongFields())
                    .as(cursor)
                    .containsExactly("after");
        }
    }

    private static String cursor(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> ids(Answer answer) {
        return answer.expect(200).texts("/items", "id");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
