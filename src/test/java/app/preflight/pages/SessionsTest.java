package app.preflight.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.World;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InTheWorld
class SessionsTest {

    private final World world;

    SessionsTest(World world) {
        this.world = world;
    }

    @Test
    void emailAndPasswordOpenASessionAndSigningOutEndsIt() {
        Browser browser = world.browser().signIn(Person.SOMCHAI);
        String session = browser.cookie(Browser.SESSION).orElseThrow();
        assertThat(browser.get("/").expect(200).body()).contains("Somchai");
        browser.post("/sign-out", Map.of()).expect(303);
        assertThat(browser.cookie(Browser.SESSION)).isEmpty();
        assertSignedOut(world.browser().withCookie(Browser.SESSION, session));
    }

    @Test
    void whoIsNotSignedInIsAskedToAndComesBackWhereTheyWanted() {
        Answer asked = world.browser().get("/deals?status=won");
        assertThat(asked.status()).isEqualTo(302);
        assertThat(asked.header("Location").orElse(""))
                .endsWith("/sign-in?next=%2Fdeals%3Fstatus%3Dwon");
        Browser browser = world.browser();
        browser.get("/sign-in?next=%2Fdeals%3Fstatus%3Dwon").expect(200);
        Answer back =
                browser.post(
                        "/sign-in",
                        Map.of(
                                "email", Person.SOMCHAI.email(),
                                "password", Person.SOMCHAI.password(),
                                "next", "/deals?status=won"));
        assertThat(back.expect(303).header("Location").orElse("")).endsWith("/deals?status=won");
    }

    @Test
    void aWrongPasswordOpensNoneAndKeepsWhatWasTyped() {
        Browser browser = world.browser();
        browser.get("/sign-in");
        Answer again =
                browser.post(
                        "/sign-in", Map.of("email", Person.NOI.email(), "password", "a guess"));
        assertThat(again.expect(422).body()).contains(Person.NOI.email()).doesNotContain("a guess");
        assertThat(browser.cookie(Browser.SESSION)).isEmpty();
    }

    @Test
    void theCookieIsForThisServersPagesOnly() {
        Browser browser = world.browser();
        browser.get("/sign-in");
        Answer answer = signIn(browser);
        assertThat(cookie(answer))
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
        Browser secure = world.browser().sending("X-Forwarded-Proto", "https");
        secure.get("/sign-in");
        assertThat(cookie(signIn(secure))).contains("Secure");
    }

    /** Session fixation. */
    @Test
    void signingInMakesANewSessionWhateverCookieWasThereBefore() {
        Browser planted = world.browser().signIn(Person.KRIT);
        String malloriesSession = planted.cookie(Browser.SESSION).orElseThrow();
        Browser victim = world.browser().withCookie(Browser.SESSION, malloriesSession);
        victim.get("/account");
        signIn(victim).expect(303);
        assertThat(victim.cookie(Browser.SESSION))
                .isPresent()
                .isNotEqualTo(java.util.Optional.of(malloriesSession));
        assertThat(victim.get("/").body()).contains("Somchai");
        assertSignedOut(world.browser().withCookie(Browser.SESSION, malloriesSession));
    }

    @Test
    void anInventedCookieIsNoSession() {
        for (String invented : new String[] {"x", "A".repeat(64), "%00", "\"\""}) {
            Browser browser = world.browser().withCookie(Browser.SESSION, invented);
            assertSignedOut(browser);
            browser.get("/sign-in").expect(200);
            signIn(browser).expect(303);
            assertThat(browser.cookie(Browser.SESSION))
                    .isNotEqualTo(java.util.Optional.of(invented));
        }
    }

    @Test
    void aSessionEndsAfterThirtyDays() {
        Browser browser = world.browser().signIn(Person.SOMCHAI);
        try (var later = world.later(Duration.ofDays(29))) {
            browser.get("/").expect(200);
        }
        try (var later = world.later(Duration.ofDays(31))) {
            assertSignedOut(browser);
        }
    }

    @Test
    void onePersonMayHaveSeveralSessions() {
        Browser phone = world.browser().signIn(Person.SOMCHAI);
        Browser office = world.browser().signIn(Person.SOMCHAI);
        phone.post("/sign-out", Map.of()).expect(303);
        office.get("/").expect(200);
    }

    private static Answer signIn(Browser browser) {
        return browser.post(
                "/sign-in",
                Map.of("email", Person.SOMCHAI.email(), "password", Person.SOMCHAI.password()));
    }

    private static String cookie(Answer answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie ->
                        cookie.startsWith(Browser.SESSION + "=")
                                && !cookie.startsWith(Browser.SESSION + "=;"))
                .findFirst()
                .orElseThrow();
    }

    private static void assertSignedOut(Browser browser) {
        Answer answer = browser.get("/board");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location").orElse("")).contains("/sign-in");
    }
}
