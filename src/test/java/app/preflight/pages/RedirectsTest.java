package app.preflight.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Open redirects: the way back never leads to a host that a link's author chose. */
@InTheWorld
class RedirectsTest {

    private final World world;

    RedirectsTest(World world) {
        this.world = world;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example",
                        "///evil.example",
                "http:evil.example", "javascript:alert(1)", "/\t/evil.example", "/\n/evil.example",
                        " //evil.example",
                "evil.example", "@evil.example", "", "https:/evil.example",
                        "/\r\nLocation: https://evil.example"
            })
    void noWayBackLeadsToAnotherHost(String next) {
        Browser signedIn = world.signedIn(Person.SOMCHAI);
        assertStaysHere(
                signedIn.get("/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
        assertStaysHere(signedIn.post("/language", Map.of("language", "en", "next", next)));
        Sale sale = ready();
        assertStaysHere(
                signedIn.post(
                        sale.path() + "/completions",
                        Map.of("stage", "prospecting", "next", next)));
        Sale another = ready();
        Browser script = world.signedIn(Person.SOMCHAI).sending("HX-Request", "true");
        assertStaysHere(
                script.post(
                        another.path() + "/completions",
                        Map.of("stage", "prospecting", "next", next)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example"})
    void norDoesSigningIn(String next) {
        Browser browser = world.browser();
        browser.get("/sign-in");
        Map<String, String> form =
                Map.of(
                        "email",
                        Person.SOMCHAI.email(),
                        "password",
                        Person.SOMCHAI.password(),
                        "next",
                        next);
        Answer answer = browser.post("/sign-in", form);
        assertStaysHere(answer.expect(303));
    }

    @Test
    void aPathOfOurOwnIsFollowed() {
        Browser browser = world.signedIn(Person.SOMCHAI);
        Answer answer = browser.get("/sign-in?next=%2Fdeals%3Fq%3D%E0%B8%81%20%2B%26status%3Dwon");
        assertThat(answer.expect(303).header("Location").orElse(""))
                .endsWith("/deals?q=%E0%B8%81%20+&status=won");
    }

    private Sale ready() {
        Sale sale = Sale.open(world.somchai(), "basic");
        sale.act("lead-unique", Map.of("state", "waived", "reason", "known")).expect(200);
        sale.act("lead-fits", Map.of("state", "waived", "reason", "known")).expect(200);
        return sale;
    }

    /**
     * Resolved as a browser does: a backslash is a slash to it, and it drops tabs and line breaks.
     */
    private void assertStaysHere(Answer answer) {
        assertThat(answer.status()).as(answer.call()).isLessThan(500);
        String location =
                answer.header("Location").or(() -> answer.header("HX-Redirect")).orElse("/");
        String seen = location.replace('\\', '/').replaceAll("[\\t\\r\\n]", "").strip();
        URI target = world.server().resolve(seen);
        assertThat(target.getHost()).as(location).isEqualTo(world.server().getHost());
        assertThat(target.getScheme()).isEqualTo("http");
    }
}
