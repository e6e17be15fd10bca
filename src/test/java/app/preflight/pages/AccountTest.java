package app.preflight.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.accounts.Users;
import app.preflight.accounts.Workspaces;
import app.preflight.shared.UserId;
import app.preflight.web.Role;
import app.preflight.web.Texts;
import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.World;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@InTheWorld
class AccountTest {

    private static final Pattern SECRET = Pattern.compile("(?<![\\w-])[\\w-]{64}(?![\\w-])");
    private static final Pattern REVOCATION =
            Pattern.compile("/account/tokens/[0-9a-f-]{36}/revocation");

    private final World world;
    private final Workspaces workspaces;
    private final Users users;

    AccountTest(World world, Workspaces workspaces, Users users) {
        this.world = world;
        this.workspaces = workspaces;
        this.users = users;
    }

    @Test
    void aTokenIsShownOnceAndWorksUntilItIsRevoked() {
        Browser browser = world.signedIn(Person.KRIT);
        browser.get("/account");
        String page =
                browser.post("/account/tokens", Map.of("name", "my script")).expect(200).body();
        Matcher secret = SECRET.matcher(page.substring(page.indexOf("<main")));
        assertThat(secret.find()).isTrue();
        var program = world.stranger().with("Authorization", "Bearer " + secret.group());
        program.get("/deals").expect(200);
        String again = browser.get("/account").expect(200).body();
        assertThat(again).contains("my script").doesNotContain(secret.group());
        Matcher revocation = REVOCATION.matcher(again);
        assertThat(revocation.find()).isTrue();
        browser.post(revocation.group(), Map.of()).expect(303);
        program.get("/deals").expect(401);
    }

    @Test
    void nobodyRevokesAnothersToken() {
        Browser krit = world.signedIn(Person.KRIT);
        krit.get("/account");
        Matcher revocation =
                REVOCATION.matcher(krit.post("/account/tokens", Map.of("name", "mine")).body());
        assertThat(revocation.find()).isTrue();
        Browser ploy = world.signedIn(Person.PLOY);
        ploy.post(revocation.group(), Map.of()).expect(404);
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() {
        String email = newcomer("the first password");
        Browser here = world.browser().signIn(email, "the first password");
        Browser elsewhere = world.browser().signIn(email, "the first password");
        Map<String, String> guessed = Map.of("current", "a guess", "next", "another password");
        here.post("/account/password", guessed).expect(422);
        elsewhere.get("/").expect(200);
        Map<String, String> known =
                Map.of("current", "the first password", "next", "another password");
        here.post("/account/password", known).expect(303);
        here.get("/account").expect(200);
        elsewhere.get("/").expect(302);
        world.browser().signIn(email, "another password");
    }

    private String newcomer(String password) {
        String email = UUID.randomUUID() + "@other.example";
        Optional<UserId> added =
                users.add(
                        workspaces.all().getLast(),
                        email,
                        "Nat",
                        password,
                        Role.REP,
                        Optional.empty(),
                        Texts.ENGLISH);
        assertThat(added).isPresent();
        return email;
    }

    @Test
    void theLanguageIsThePersonsOwn() {
        Browser browser = world.signedIn(Person.KRIT);
        browser.post("/language", Map.of("language", "th", "next", "/")).expect(303);
        assertThat(browser.get("/").body()).contains("<html lang=\"th\"");
        assertThat(world.signedIn(Person.KRIT).get("/").body()).contains("<html lang=\"th\"");
        browser.post("/language", Map.of("language", "en", "next", "/")).expect(303);
        assertThat(browser.get("/").body()).contains("<html lang=\"en\"");
    }
}
