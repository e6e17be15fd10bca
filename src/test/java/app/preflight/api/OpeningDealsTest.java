package app.preflight.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InTheWorld
class OpeningDealsTest {

    private static final String LEAST =
            "{\"title\":\"ปั๊มน้ำ\",\"process\":\"basic\",\"organisation\":{\"name\":\"ไร่องุ่น\"}}";

    private final World world;

    OpeningDealsTest(World world) {
        this.world = world;
    }

    @Test
    void aDealNeedsATitleAProcessAndAnOrganisation() {
        Answer opened = post(LEAST).expect(201);
        assertThat(opened.header("Location")).contains("/api/v1/deals/" + opened.text("/id"));
        assertThat(opened.text("/title")).isEqualTo("ปั๊มน้ำ");
        assertThat(opened.text("/process/key")).isEqualTo("basic");
        assertThat(opened.at("/process/version").asInt()).isEqualTo(1);
        assertThat(opened.text("/stage")).isEqualTo("prospecting");
        assertThat(opened.text("/status")).isEqualTo("open");
        assertThat(opened.text("/owner/name")).isEqualTo("Somchai");
        assertThat(opened.text("/organisation/name")).isEqualTo("ไร่องุ่น");
        assertThat(opened.at("/value").isNull()).isTrue();
    }

    @Test
    void whatWasOpenedIsFoundAtItsLocationJustAsItWasAnswered() {
        Answer opened = post(LEAST).expect(201);
        String path = opened.header("Location").orElseThrow().substring("/api/v1".length());
        Answer found = world.somchai().get(path).expect(200);
        assertThat(found.json()).isEqualTo(opened.json());
        assertThat(found.etag()).isEqualTo(opened.etag());
    }

    @Test
    void aTitleIsOneLine() {
        Map<String, ?> broken =
                Map.of(
                        "title", "ปั๊มน้ำ\n2 เครื่อง",
                        "process", "basic",
                        "organisation", Map.of("name", "ไร่\tองุ่น"));
        Answer opened = world.somchai().post("/deals", broken).expect(201);
        assertThat(opened.text("/title")).isEqualTo("ปั๊มน้ำ 2 เครื่อง");
        assertThat(opened.text("/organisation/name")).isEqualTo("ไร่ องุ่น");
    }

    @Test
    void itMayHaveAContactAValueACloseDateAndAnotherOwner() {
        Sale sale =
                Sale.open(
                        world.malee(),
                        "complex",
                        Map.of(
                                "contact",
                                Map.of(
                                        "name", "คุณวิชัย",
                                        "email", "wichai@water.example",
                                        "phone", "+66 2 123 4567 ต่อ 12"),
                                "value",
                                Map.of("amount", "150000.5", "currency", "THB"),
                                "closeDate",
                                "2026-12-31",
                                "owner",
                                Person.PLOY.email()));
        Answer facts = sale.facts();
        assertThat(facts.text("/contact/name")).isEqualTo("คุณวิชัย");
        assertThat(facts.text("/contact/email")).isEqualTo("wichai@water.example");
        assertThat(facts.text("/contact/phone")).isEqualTo("+66 2 123 4567 ต่อ 12");
        assertThat(facts.text("/value/amount")).isEqualTo("150000.50");
        assertThat(facts.text("/value/currency")).isEqualTo("THB");
        assertThat(facts.text("/closeDate")).isEqualTo("2026-12-31");
        assertThat(facts.text("/owner/name")).isEqualTo("Ploy");
    }

    @Test
    void itBeginsWithNothingSettledAndItsFirstMustItemsOpen() {
        Answer facts = Sale.open(world.somchai(), "complex").facts();
        assertThat(facts.at("/progress/settled").asInt()).isZero();
        assertThat(facts.at("/progress/total").asInt()).isEqualTo(33);
        assertThat(facts.at("/progress/stageTotal").asInt()).isEqualTo(2);
        assertThat(facts.at("/progress/mustsOpen").asInt()).isEqualTo(2);
    }

    @Test
    void textsAreTrimmedAndComposed() {
        Answer opened = post(LEAST.replace("ปั๊มน้ำ", "  cafe\u0301 \u200B ")).expect(201);
        assertThat(opened.text("/title")).isEqualTo("café");
    }

    @Test
    void everyMissingFieldIsNamedAtOnce() {
        assertThat(post("{}").wrongFields()).containsExactlyInAnyOrder("title", "organisation");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'title':''                                        | title",
                "'title':'   '                                     | title",
                "'title':null                                      | title",
                "'title':7                                         | title",
                "'title':['x']                                     | title",
                "'process':'none-such'                             | process",
                "'process':1                                       | process",
                "'organisation':'ACME'                             | organisation",
                "'organisation':{}                                 | organisation.name",
                "'organisation':{'name':''}                        | organisation.name",
                "'organisation':{'name':5}                         | organisation.name",
                "'organisation':{'name':'x','tax':'1'}             | organisation.tax",
                "'contact':'Wichai'                                | contact",
                "'contact':{'email':'w@x.example'}                 | contact.name",
                "'contact':{'name':'W','email':'no address'}       | contact.email",
                "'contact':{'name':'W','phone':66}                 | contact.phone",
                "'contact':{'name':'W','age':40}                   | contact.age",
                "'value':150000                                    | value",
                "'value':{'amount':'150000'}                       | value.currency",
                "'value':{'amount':'1,000','currency':'THB'}       | value.amount",
                "'value':{'amount':'-1','currency':'THB'}          | value.amount",
                "'value':{'amount':'0.001','currency':'THB'}       | value.amount",
                "'value':{'amount':'99999999999999','currency':'THB'} | value.amount",
                "'value':{'amount':1e400,'currency':'THB'}         | value.amount",
                "'value':{'amount':'1','currency':'baht'}          | value.currency",
                "'value':{'amount':'1','currency':'THB','net':1}   | value.net",
                "'closeDate':'31/12/2026'                          | closeDate",
                "'closeDate':'2026-02-30'                          | closeDate",
                "'closeDate':'2569-12-31'                          | closeDate",
                "'closeDate':'+292278994-08-17'                    | closeDate",
                "'closeDate':20261231                              | closeDate",
                "'owner':'nobody@siam.example'                     | owner",
                "'owner':7                                         | owner",
                "'owner':'\\u0000'                                 | owner",
                "'owner':'\\uD800'                                 | owner",
                "'status':'won'                                    | status",
                "'id':'0198f000-0000-7000-8000-000000000000'       | id",
                "'nextStep':{'date':'2026-12-31','text':'call'}    | nextStep",
            })
    void aWrongFieldIsNamed(String field, String name) {
        String body = LEAST.substring(0, LEAST.length() - 1) + "," + field.replace('\'', '"') + "}";
        String least = body.replaceFirst(duplicate(field), "");
        assertThat(post(least).wrongFields()).containsExactly(name);
    }

    /** The right value of the field that a wrong one stands for. */
    private static String duplicate(String field) {
        return switch (field.substring(1, field.indexOf('\'', 1))) {
            case "title" -> "\"title\":\"ปั๊มน้ำ\",";
            case "process" -> "\"process\":\"basic\",";
            case "organisation" -> "\"organisation\":\\{\"name\":\"ไร่องุ่น\"},";
            default -> "^(?=never)x";
        };
    }

    @Test
    void aTitleHasTwoHundredCharactersAtMost() {
        post(LEAST.replace("ปั๊มน้ำ", "ก".repeat(200))).expect(201);
        assertThat(post(LEAST.replace("ปั๊มน้ำ", "ก".repeat(201))).wrongFields())
                .containsExactly("title");
    }

    private Answer post(String body) {
        return world.somchai().sendJson("POST", "/deals", body);
    }
}
