package app.preflight.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Caller;
import app.preflight.world.InTheWorld;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Some hundred calls that nobody thought of: whatever is sent, it is never the program's failure.
 */
@InTheWorld
class FuzzTest {

    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "1.5",
                    "1e400",
                    "-1e-400",
                    "99999999999999999999999999",
                    "\"\"",
                    "\" \"",
                    "\"x\"",
                    "\"done\"",
                    "\"won\"",
                    "\"lost\"",
                    "\"prospecting\"",
                    "\"post-close\"",
                    "\"2026-12-31\"",
                    "\"+999999999-12-31\"",
                    "\"\\u0000\"",
                    "\"\\u202E\"",
                    "\"\\uD800\"",
                    "\"\\uDC00\\uD800\"",
                    "\"%s\"",
                    "\"'; drop table deals; --\"",
                    "\"{0}${7*7}\"",
                    "\"\u0E01\u0E4D\u0E32\"",
                    "[]",
                    "[null]",
                    "[[[]]]",
                    "{}",
                    "{\"text\":\"x\"}",
                    "{\"verdict\":\"pass\"}",
                    "{\"score\":1e30}",
                    "{\"none\":true,\"text\":\"x\"}",
                    "{\"amount\":1e999999999,\"currency\":\"THB\"}",
                    "{\"amount\":\"1\",\"currency\":\"\\u0000\"}",
                    "{\"date\":\"-999999999-01-01\"}",
                    "{\"name\":\"\\u0000\"}",
                    "{\"id\":{}}",
                    "{\"\":\"\"}",
                    "{\"\\u0000\":1}",
                    "\"" + "x".repeat(300) + "\"",
                    "\"" + "ก".repeat(11_000) + "\"",
                    "\"me\"",
                    "\"0198f000-0000-7000-8000-000000000000\"");

    private static final List<String> FIELDS =
            List.of(
                    "title",
                    "process",
                    "organisation",
                    "contact",
                    "value",
                    "closeDate",
                    "owner",
                    "nextStep",
                    "state",
                    "response",
                    "reason",
                    "until",
                    "stage",
                    "item",
                    "outcome",
                    "name",
                    "colour",
                    "");

    private static final List<String> PARAMETERS =
            List.of("process", "stage", "status", "owner", "q", "limit", "after", "type", "colour");

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "x",
                    "-1",
                    "0",
                    "1",
                    "200",
                    "201",
                    "99999999999999",
                    "1e3",
                    "null",
                    "me",
                    "open",
                    "won",
                    "%",
                    "%%",
                    "_",
                    "\\",
                    "'",
                    "\"",
                    "\u0000",
                    "\u202E",
                    "\uFFFF",
                    "ก",
                    "basic",
                    "closing",
                    "prospecting",
                    "item-done",
                    "deal-opened,,",
                    "0198f000-0000-7000-8000-000000000000",
                    "x".repeat(3000),
                    "MjAyNi0xMS0yNFQwMDowMDowMFp8MDE5OGYwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAw",
                    "KzI5NDI3Ni0xMi0zMVQyMzo1OTo1OVp8MDE5OGYwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAw");

    private final World world;

    FuzzTest(World world) {
        this.world = world;
    }

    @Test
    void noBodyMakesTheProgramFail() {
        Random random = new Random(2569);
        Sale sale = Sale.open(world.somchai(), "complex");
        List<String> keys =
                sale.checklist()
                        .at("/stages")
                        .valueStream()
                        .flatMap(stage -> stage.path("items").valueStream())
                        .map(item -> item.path("key").asString())
                        .toList();
        for (int call = 0; call < 500; call++) {
            String path =
                    switch (random.nextInt(7)) {
                        case 0 -> "POST /deals";
                        case 1 -> "PATCH " + sale.path();
                        case 2, 3 -> "PUT " + sale.path(pick(random, keys));
                        case 4 -> "POST " + sale.path() + "/completions";
                        case 5 -> "POST " + sale.path() + "/hold";
                        default -> "POST " + sale.path() + "/closure";
                    };
            send(world.somchai(), path, body(random));
            if (call % 20 == 0) {
                sale.reopen();
                sale.resume();
            }
        }
        assertThat(sale.facts().text("/id")).isEqualTo(sale.id());
        sale.checklist();
        world.somchai().get("/board?process=complex").expect(200);
    }

    @Test
    void noParameterMakesTheProgramFail() {
        Random random = new Random(2026);
        Sale sale = Sale.open(world.somchai(), "basic");
        List<String> paths =
                List.of(
                        "/deals",
                        "/board",
                        sale.path(),
                        sale.path() + "/events",
                        sale.path() + "/checklist",
                        "/processes");
        for (int call = 0; call < 300; call++) {
            StringBuilder path = new StringBuilder(pick(random, paths)).append('?');
            for (int parameter = 0; parameter <= random.nextInt(3); parameter++) {
                path.append(pick(random, PARAMETERS))
                        .append('=')
                        .append(encode(pick(random, TEXTS)))
                        .append('&');
            }
            send(world.somchai(), "GET " + path, "");
        }
    }

    @Test
    void noHeaderMakesTheProgramFail() {
        Random random = new Random(30);
        Sale sale = Sale.open(world.somchai(), "basic");
        List<String> headers =
                List.of(
                        "If-Match",
                        "Accept-Language",
                        "Accept",
                        "Idempotency-Key",
                        "Cookie",
                        "X-Forwarded-For",
                        "Range",
                        "X-Forwarded-Proto",
                        "If-None-Match",
                        "Origin",
                        "HX-Request");
        List<String> values =
                List.of(
                        "x",
                        "\"1\"",
                        "\"99999999999999999999\"",
                        "*",
                        "th",
                        "xx-@@@,;q=9",
                        "text/html",
                        "*/*;q=x",
                        "a=b; c",
                        "999.999.999.999",
                        "https://evil.example",
                        "bytes=0-1,5-",
                        "0".repeat(4000),
                        "-");
        for (int call = 0; call < 120; call++) {
            Caller caller = world.somchai().with(pick(random, headers), pick(random, values));
            send(
                    caller,
                    pick(
                            random,
                            List.of("GET " + sale.path(), "GET /deals?limit=1", "POST /deals")),
                    "{\"title\":\"x\"}");
        }
    }

    private static void send(Caller caller, String call, String body) {
        int space = call.indexOf(' ');
        Answer answer = caller.sendJson(call.substring(0, space), call.substring(space + 1), body);
        assertThat(answer.status()).as(body + " with " + answer).isBetween(200, 499);
        if (answer.status() == 422) {
            assertThat(answer.texts("/errors", "message"))
                    .as(answer.toString())
                    .isNotEmpty()
                    .doesNotContain("");
        }
    }

    private static String body(Random random) {
        StringBuilder body = new StringBuilder("{");
        int fields = random.nextInt(5);
        for (int field = 0; field < fields; field++) {
            body.append(field == 0 ? "" : ",")
                    .append('"')
                    .append(pick(random, FIELDS))
                    .append("\":")
                    .append(pick(random, VALUES));
        }
        return body.append(random.nextInt(40) == 0 ? "" : "}").toString();
    }

    private static String pick(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
