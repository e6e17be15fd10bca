package app.preflight.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Caller;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.Wire;
import app.preflight.world.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@InTheWorld
class BadInputTest {

    private static final int TEN_MEGABYTES = 10 << 20;

    private final World world;

    BadInputTest(World world) {
        this.world = world;
    }

    static Stream<Arguments> everyCallWithABody() {
        return Stream.of(
                Arguments.of("POST", "/deals", "title"),
                Arguments.of("PATCH", "/deals/{id}", "title"),
                Arguments.of("PUT", "/deals/{id}/checklist/items/lead-unique", "state"),
                Arguments.of("POST", "/deals/{id}/completions", "stage"),
                Arguments.of("POST", "/deals/{id}/hold", "item"),
                Arguments.of("POST", "/deals/{id}/closure", "outcome"));
    }

    @ParameterizedTest
    @MethodSource("everyCallWithABody")
    void brokenJsonIsUnreadable(String method, String path, String field) {
        for (String body :
                new String[] {
                    "",
                    "{",
                    "{\"%s\":}".formatted(field),
                    "{\"%s\":\"x\"".formatted(field),
                    "{'a':1}",
                    "nonsense",
                    "{\"%1$s\":\"x\",\"%1$s\":\"y\"}".formatted(field),
                    "{} {}",
                    "\u0000",
                    "[[[[".repeat(5000),
                    "{\"%s\":%s}".formatted(field, "9".repeat(5000))
                }) {
            Answer answer = call(method, path, body).expect(400);
            assertThat(answer.header("Content-Type")).contains("application/problem+json");
            assertThat(answer.text("/detail")).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("everyCallWithABody")
    void aBodyThatIsNoObjectIsRefused(String method, String path, String field) {
        for (String body : new String[] {"null", "[]", "7", "true", "\"" + field + "\""}) {
            assertThat(call(method, path, body).status()).as(body).isIn(400, 422);
        }
    }

    @ParameterizedTest
    @MethodSource("everyCallWithABody")
    void aWrongTypeIsToldByTheNameOfItsField(String method, String path, String field) {
        for (String value : new String[] {"7", "true", "[]", "{}", "[\"x\"]", "1.5"}) {
            Answer answer = call(method, path, "{\"%s\":%s}".formatted(field, value));
            assertThat(answer.wrongFields()).as(answer.toString()).contains(field);
        }
    }

    @ParameterizedTest
    @MethodSource("everyCallWithABody")
    void anUnknownFieldIsToldByItsName(String method, String path, String field) {
        Answer answer = call(method, path, "{\"colour\":\"red\"}");
        assertThat(answer.wrongFields()).as(answer.toString()).contains("colour");
    }

    @ParameterizedTest
    @MethodSource("everyCallWithABody")
    void aTextThatCannotBeStoredOrDeceivesIsRefused(String method, String path, String field) {
        for (String text :
                new String[] {"a\\u0000b", "invoice\\u202Efdp.exe", "\\uD800", "\\u0007"}) {
            Answer answer = call(method, path, "{\"%s\":\"%s\"}".formatted(field, text));
            assertThat(answer.wrongFields()).as(answer.toString()).contains(field);
        }
    }

    @ParameterizedTest
    @MethodSource("everyCallWithABody")
    void tenMegabytesAreTooMuch(String method, String path, String field) {
        String huge = "{\"%s\":\"%s\"}".formatted(field, "x".repeat(TEN_MEGABYTES));
        Answer answer = call(method, path, huge).expect(413);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
    }

    @Test
    void tenMegabytesInChunksOfUntoldLengthAreTooMuchToo() {
        byte[] huge = "{\"title\":\"%s\"}".formatted("x".repeat(TEN_MEGABYTES)).getBytes(UTF_8);
        world.somchai()
                .with("Content-Type", "application/json")
                .send(
                        "POST",
                        "/deals",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)))
                .expect(413);
    }

    @ParameterizedTest
    @MethodSource("everyCallWithABody")
    void whatIsNotSaidToBeJsonIsNotTaken(String method, String path, String field) {
        Sale sale = Sale.open(world.somchai(), "basic");
        String address = path.replace("{id}", sale.id());
        String body = "{\"%s\":\"x\"}".formatted(field);
        for (String type :
                new String[] {
                    "text/plain", "application/xml", "application/x-www-form-urlencoded"
                }) {
            Answer answer =
                    world.somchai()
                            .with("Content-Type", type)
                            .send(method, address, BodyPublishers.ofString(body));
            assertThat(answer.expect(415).header("Content-Type"))
                    .contains("application/problem+json");
        }
        world.somchai().send(method, address, BodyPublishers.ofString(body)).expect(415);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /deals",
        "PUT, /deals",
        "POST, /deals/{id}",
        "DELETE, /deals/{id}",
        "POST, /deals/{id}/checklist",
        "DELETE, /deals/{id}/checklist/items/lead-unique",
        "GET, /deals/{id}/completions",
        "GET, /deals/{id}/closure",
        "PUT, /deals/{id}/hold",
        "POST, /board",
        "POST, /processes",
        "DELETE, /processes/basic",
        "GET, /tokens",
    })
    void aMethodThatAnAddressDoesNotKnowIsNamedAsThat(String method, String path) {
        Answer answer = call(method, path, "{}").expect(405);
        assertThat(answer.header("Allow")).isPresent();
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nowhere",
                "/deals/",
                "/deals/1",
                "/deals/none",
                "/deals/null/checklist",
                "/deals/{id}/nowhere",
                "/deals/{id}/checklist/items/",
                "/deals/{id}/checklist/items/%F0%9F%98%80",
                "/processes/none",
                "/processes/%3Cscript%3E"
            })
    void whatIsNotThereIsNotFound(String path) {
        Answer answer = call("GET", path, "").expect(404);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.at("/status").asInt()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/deals?q=%zz",
                "/api/v1/deals?q=%",
                "/api/v1/deals?q=%00",
                "/api/v1/deals?q=%E2%80%AE",
                "/api/v1/deals?q=%FF%FE",
                "/api/v1/deals?owner=%00",
                "/api/v1/deals/%00",
                "/api/v1/deals/%zz",
                "/api/v1/deals/..%2F..%2Fetc",
                "/api/v1/processes/%00",
                "/api/v1/board?process=%00",
                "/board?q=%zz",
                "/deals?q=%00",
                "/deals/%00",
                "/sign-in?next=%zz",
            })
    void anAddressThatCannotBeReadIsTheCallersMistake(String path) throws IOException {
        assertThat(Wire.get(world.server(), path, world.somchai())).isBetween(200, 499);
    }

    @Test
    void moreParametersThanAnybodyNeedsAreTheCallersMistake() throws IOException {
        String path = "/api/v1/deals?x=1" + "&x=1".repeat(1500);
        assertThat(Wire.get(world.server(), path, world.somchai())).isBetween(200, 499);
    }

    @Test
    void bytesThatAreNoUtf8AreUnreadable() {
        byte[] body = {
            '{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'
        };
        world.somchai()
                .with("Content-Type", "application/json")
                .send("POST", "/deals", BodyPublishers.ofByteArray(body))
                .expect(400);
    }

    @Test
    void noOtherFormThanJsonIsAnswered() {
        assertThat(world.somchai().with("Accept", "application/xml").get("/deals").status())
                .isEqualTo(406);
    }

    @Test
    void aProblemNeverShowsTheProgramsInside() {
        Answer answer = call("POST", "/deals", "{\"title\":").expect(400);
        assertThat(answer.body()).doesNotContain("Exception", "jackson", "at app.");
        assertThat(answer.json().propertyNames())
                .isSubsetOf("type", "title", "status", "detail", "instance", "errors");
    }

    private Answer call(String method, String path, String body) {
        Sale sale = new Sale(world.somchai(), "");
        if (path.contains("{id}")) {
            sale = Sale.open(world.somchai(), "basic");
        }
        return world.somchai().sendJson(method, path.replace("{id}", sale.id()), body);
    }

    @Test
    void aTokenIsAskedForInJsonToo() {
        Person person = Person.SOMCHAI;
        Caller somchai =
                world.stranger()
                        .with("Authorization", World.basic(person.email(), person.password()));
        somchai.sendJson("POST", "/tokens", "{").expect(400);
        assertThat(somchai.sendJson("POST", "/tokens", "{\"name\":7}").wrongFields())
                .containsExactly("name");
        assertThat(somchai.post("/tokens", Map.of("name", "x", "scope", "all")).wrongFields())
                .containsExactly("scope");
        somchai.send("POST", "/tokens", BodyPublishers.ofString("name=x")).expect(415);
        somchai.sendJson("POST", "/tokens", "{\"name\":\"" + "x".repeat(TEN_MEGABYTES) + "\"}")
                .expect(413);
    }
}
