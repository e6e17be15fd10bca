package app.preflight.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.InTheWorld;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InTheWorld
class ChangingDealsTest {

    private final World world;
    private Sale sale;

    ChangingDealsTest(World world) {
        this.world = world;
        this.sale = new Sale(world.stranger(), "none yet");
    }

    @BeforeEach
    void open() {
        sale =
                Sale.open(
                        world.somchai(),
                        "basic",
                        Map.of(
                                "contact", Map.of("name", "คุณวิชัย", "phone", "02 123 4567"),
                                "value", Map.of("amount", "150000.00", "currency", "THB"),
                                "closeDate", "2026-12-31"));
    }

    @Test
    void aFieldThatIsNotNamedStaysAsItIs() {
        Answer changed = patch("{'title':'สายพาน'}").expect(200);
        assertThat(changed.text("/title")).isEqualTo("สายพาน");
        assertThat(changed.text("/contact/phone")).isEqualTo("02 123 4567");
        assertThat(changed.text("/value/amount")).isEqualTo("150000.00");
        assertThat(changed.text("/closeDate")).isEqualTo("2026-12-31");
    }

    @Test
    void nullClearsWhatMayBeEmptyAndNothingElse() {
        Answer cleared = patch("{'contact':null,'value':null,'closeDate':null}").expect(200);
        assertThat(cleared.at("/contact").isNull()).isTrue();
        assertThat(cleared.at("/value").isNull()).isTrue();
        assertThat(cleared.at("/closeDate").isNull()).isTrue();
        assertThat(patch("{'title':null}").wrongFields()).containsExactly("title");
        assertThat(patch("{'organisation':null}").wrongFields()).containsExactly("organisation");
        assertThat(patch("{'organisation':{}}").wrongFields()).containsExactly("organisation.name");
        assertThat(patch("{'owner':null}").wrongFields()).containsExactly("owner");
    }

    @Test
    void whatConditionsLookAtIsChangedAndClearedFieldByField() {
        Answer told =
                patch("{'product':'เครื่องบรรจุขวด','source':'งานแสดงสินค้า','decisionMakers':3}")
                        .expect(200);
        assertThat(told.text("/product")).isEqualTo("เครื่องบรรจุขวด");
        assertThat(told.at("/decisionMakers").asInt()).isEqualTo(3);
        Answer changed = patch("{'source':null,'decisionMakers':4}").expect(200);
        assertThat(changed.text("/product")).isEqualTo("เครื่องบรรจุขวด");
        assertThat(changed.at("/source").isNull()).isTrue();
        Answer events = sale.caller().get(sale.path() + "/events?type=deal-changed").expect(200);
        assertThat(events.at("/items/1/fields").toString())
                .isEqualTo("[\"source\",\"decisionMakers\"]");
    }

    @Test
    void fewerThanNoneOrMoreThanNinetyNineDecideNothing() {
        for (String number : new String[] {"-1", "100", "2.5", "'three'", "[]"}) {
            assertThat(patch("{'decisionMakers':" + number + "}").wrongFields())
                    .containsExactly("decisionMakers");
        }
        assertThat(patch("{'product':7,'source':{}}").wrongFields())
                .containsExactly("product", "source");
    }

    @Test
    void theNextStepIsADateAndWhatTheCustomerDoes() {
        Answer changed = patch("{'nextStep':{'date':'2026-12-15','text':'ส่ง RFP'}}").expect(200);
        assertThat(changed.text("/nextStep/date")).isEqualTo("2026-12-15");
        assertThat(changed.text("/nextStep/text")).isEqualTo("ส่ง RFP");
        assertThat(patch("{'nextStep':{'text':'ส่ง RFP'}}").wrongFields())
                .containsExactly("nextStep.date");
        assertThat(patch("{'nextStep':{'date':'2026-12-15'}}").wrongFields())
                .containsExactly("nextStep.text");
        assertThat(patch("{'nextStep':null}").expect(200).at("/nextStep").isNull()).isTrue();
    }

    @Test
    void theNextStepAnsweredOnTheListIsTheDeals() {
        sale.tick("next-step-set").expect(200);
        assertThat(sale.facts().text("/nextStep/date")).isEqualTo("2026-12-15");
    }

    @Test
    void theProcessOfADealIsPinned() {
        assertThat(patch("{'process':'complex'}").wrongFields()).containsExactly("process");
        assertThat(patch("{'stage':'closing'}").wrongFields()).containsExactly("stage");
        assertThat(patch("{'status':'won'}").wrongFields()).containsExactly("status");
    }

    @Test
    void eachChangeHasItsEventAndNoChangeHasNone() {
        patch("{'title':'สายพาน','closeDate':'2027-01-31'}").expect(200);
        patch("{'title':'สายพาน'}").expect(200);
        patch("{}").expect(200);
        assertThat(sale.eventTypes()).containsExactly("deal-opened", "deal-changed");
        Answer events = sale.caller().get(sale.path() + "/events?type=deal-changed");
        assertThat(events.at("/items/0/fields").valueStream().map(name -> name.asString()))
                .containsExactly("title", "closeDate");
    }

    @Test
    void aChangeToWhatSomebodyElseChangedMeanwhileIsRefused() {
        String seen = sale.facts().etag();
        sale.caller().ifMatch(seen).patch(sale.path(), Map.of("title", "first")).expect(200);
        Answer stale = sale.caller().ifMatch(seen).patch(sale.path(), Map.of("title", "second"));
        assertThat(stale.expect(412).text("/detail")).isNotBlank();
        assertThat(sale.facts().text("/title")).isEqualTo("first");
        sale.caller()
                .ifMatch(sale.facts().etag())
                .patch(sale.path(), Map.of("title", "third"))
                .expect(200);
        sale.caller().ifMatch("*").patch(sale.path(), Map.of("title", "fourth")).expect(200);
    }

    @Test
    void anEtagThatNoAnswerEverHeldMatchesNothing() {
        for (String etag :
                new String[] {"\"0\"", "nonsense", "\"99999999999\"", "\"\"", "W/\"x\""}) {
            assertThat(
                            sale.caller()
                                    .ifMatch(etag)
                                    .patch(sale.path(), Map.of("title", "x"))
                                    .status())
                    .as(etag)
                    .isEqualTo(412);
        }
    }

    private Answer patch(String body) {
        return sale.caller().sendJson("PATCH", sale.path(), body.replace('\'', '"'));
    }
}
