package app.preflight.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@InTheWorld
class InvitationsTest {

    private static final Pattern LINK = Pattern.compile("/invitations/([A-Za-z0-9_-]{64})");

    private final World world;
    private final String email = "new-" + UUID.randomUUID() + "@siam.example";

    InvitationsTest(World world) {
        this.world = world;
    }

    @Test
    void whoFollowsTheLinkIsAUserOfThatRoleAndTeamAndSignedIn() {
        String link = invite("rep", "South");
        Browser newcomer = accept(link, "Nida");
        assertThat(newcomer.get("/").expect(200).body()).contains("Nida");
        Sale krits = Sale.open(world.krit(), "basic");
        newcomer.get(krits.path()).expect(200);
        Sale somchais = Sale.open(world.somchai(), "basic");
        newcomer.get(somchais.path()).expect(404);
    }

    @Test
    void aLinkIsGoodOnce() {
        String link = invite("rep", "");
        accept(link, "Nida");
        assertThat(world.browser().get(link).status()).isEqualTo(404);
        Browser second = world.browser();
        second.get("/sign-in");
        assertThat(second.post(link, form("Second")).status()).isEqualTo(404);
    }

    @Test
    void aLinkIsGoodForTwoWeeks() {
        String link = invite("rep", "");
        try (var later = world.later(Duration.ofDays(13))) {
            world.browser().get(link).expect(200);
        }
        try (var later = world.later(Duration.ofDays(15))) {
            world.browser().get(link).expect(404);
        }
    }

    @Test
    void aNewerLinkForTheSameAddressReplacesTheOlder() {
        String older = invite("rep", "");
        String newer = invite("manager", "North");
        world.browser().get(older).expect(404);
        world.browser().get(newer).expect(200);
    }

    @Test
    void aNameAndAPasswordThatIsLongEnoughAreNeeded() {
        String link = invite("rep", "");
        Browser newcomer = world.browser();
        newcomer.get(link).expect(200);
        newcomer.post(link, Map.of("name", "", "password", "short")).expect(422);
        newcomer.post(link, form("Nida")).expect(303);
    }

    @Test
    void anAddressThatIsTakenIsNotInvitedAgain() {
        Browser ann = world.signedIn(Person.ANN);
        ann.get("/users");
        ann.post("/users/invitations", Map.of("email", Person.PLOY.email(), "role", "rep"))
                .expect(422);
        ann.post("/users/invitations", Map.of("email", "no address", "role", "rep")).expect(422);
        ann.post("/users/invitations", Map.of("email", email, "role", "owner")).expect(422);
    }

    @ParameterizedTest
    @EnumSource(
            value = Person.class,
            names = {"MALEE", "SOMCHAI"})
    void onlyAnAdminKeepsThePeople(Person person) {
        Browser browser = world.signedIn(person);
        browser.get("/users").expect(403);
        browser.get("/");
        browser.post("/users/invitations", Map.of("email", email, "role", "admin")).expect(403);
        assertThat(browser.get("/").expect(200).body()).doesNotContain("href=\"/users\"");
    }

    @Test
    void aUserWhoIsDeactivatedIsOutAtOnce() {
        Browser newcomer = accept(invite("rep", ""), "Nida");
        String token = tokenOf(email);
        Browser ann = world.signedIn(Person.ANN);
        ann.post("/users/" + idOf(ann) + "/deactivation", Map.of()).expect(303);
        newcomer.get("/").expect(302);
        assertThat(world.stranger().with("Authorization", "Bearer " + token).get("/deals").status())
                .isEqualTo(401);
        Browser again = world.browser();
        again.get("/sign-in");
        again.post("/sign-in", Map.of("email", email, "password", "Nida's own password"))
                .expect(422);
    }

    @Test
    void nobodyTakesTheOwnRightsAway() {
        Browser ann = world.signedIn(Person.ANN);
        String self =
                world.ann().get("/deals?owner=me&limit=1").expect(200).text("/items/0/owner/id");
        if (self.isEmpty()) {
            self = Sale.open(world.ann(), "basic").facts().text("/owner/id");
        }
        ann.get("/users");
        ann.post("/users/" + self + "/deactivation", Map.of()).expect(422);
        ann.post("/users/" + self, Map.of("role", "rep")).expect(422);
        ann.get("/users").expect(200);
    }

    private String idOf(Browser ann) {
        String page = ann.get("/users").expect(200).body();
        String before = page.substring(0, page.indexOf(email));
        String after = page.substring(before.length());
        Matcher id = Pattern.compile("/users/([0-9a-f-]{36})/deactivation").matcher(after);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private String tokenOf(String address) {
        return world.stranger()
                .with("Authorization", World.basic(address, "Nida's own password"))
                .post("/tokens", Map.of("name", "mine"))
                .expect(201)
                .text("/token");
    }

    private String invite(String role, String team) {
        Browser ann = world.signedIn(Person.ANN);
        Answer page =
                ann.post("/users/invitations", Map.of("email", email, "role", role, "team", team));
        Matcher link = LINK.matcher(page.expect(200).body());
        assertThat(link.find()).as("a link").isTrue();
        return link.group();
    }

    private Browser accept(String link, String name) {
        Browser newcomer = world.browser();
        newcomer.get(link).expect(200);
        newcomer.post(link, form(name)).expect(303);
        newcomer.get("/");
        return newcomer;
    }

    private static Map<String, String> form(String name) {
        return Map.of("name", name, "password", name + "'s own password");
    }
}
