package app.preflight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InTheBrowser
class AccountJourneyTest {

    private final World world;

    AccountJourneyTest(World world) {
        this.world = world;
    }

    @Test
    void somebodyIsToldOfAWrongPasswordThenSignsInWhereTheyWantedToGoAndOutAgain(Windows windows) {
        Page page = windows.stranger(Screen.DESK);
        page.navigate("/deals");
        page.getByLabel("E-mail").fill(Person.PLOY.email());
        page.getByLabel("Password").fill("not the password");
        Find.button(page, "Sign in").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("or the password is wrong");
        assertThat(page.getByLabel("E-mail")).hasValue(Person.PLOY.email());

        page.getByLabel("Password").fill(Person.PLOY.password());
        Find.button(page, "Sign in").click();
        assertThat(Find.heading(page)).hasText("Deals");

        page.getByLabel("Account of Ploy").click();
        Find.button(page, "Sign out").click();
        assertThat(Find.heading(page)).hasText("Sign in");
        page.navigate("/deals");
        assertThat(Find.heading(page)).hasText("Sign in");
    }

    @Test
    void theLanguageIsSwitchedBeforeAndAfterSigningIn(Windows windows) {
        Page page = windows.stranger(Screen.DESK);
        page.navigate("/sign-in");
        Find.button(page, "ไทย").click();
        assertThat(Find.heading(page)).hasText("เข้าสู่ระบบ");
        assertThat(page.locator("html")).hasAttribute("lang", "th");
        Find.button(page, "English").click();

        Windows.signIn(page, Person.KRIT);
        page.navigate("/board");
        page.getByLabel("Account of Krit").click();
        Find.button(page, "ไทย").click();
        assertThat(Find.heading(page)).hasText("กระดาน");
        page.getByLabel("บัญชีของ Krit").click();
        Find.button(page, "English").click();
        assertThat(Find.heading(page)).hasText("Board");
    }

    @Test
    void aRepIsInvitedByLinkAndSeesTheDealsOfTheOwnTeamOnly(Windows windows) {
        Sale ofTheNorth = Sale.open(world.somchai(), "basic", Map.of("title", "Northern pumps"));
        Sale ofTheSouth = Sale.open(world.krit(), "basic", Map.of("title", "Southern pumps"));

        Page wit = windows.stranger(Screen.DESK);
        wit.navigate(invite(windows.of(Person.ANN), "wit@siam.example", "North"));
        assertThat(wit.locator("main")).containsText("wit@siam.example");
        wit.getByLabel("Your name").fill("Wit");
        wit.getByLabel("Password").fill("Wit's own password");
        Find.button(wit, "Create account").click();
        assertThat(Find.heading(wit)).hasText("Hello, Wit");

        wit.navigate("/deals?q=ern+pumps");
        assertThat(wit.locator(".deal-rows li")).hasCount(1);
        assertThat(wit.locator(".deal-rows li")).containsText("Northern pumps");
        wit.navigate(ofTheNorth.path());
        assertThat(Find.heading(wit)).hasText("Northern pumps");
        wit.navigate(ofTheSouth.path());
        assertThat(Find.heading(wit)).hasText("Not found, or you don’t have access to it.");
        wit.navigate("/users");
        assertThat(Find.heading(wit)).containsText("You don’t have access");
    }

    private static String invite(Page admin, String email, String team) {
        admin.navigate("/users");
        admin.getByLabel("E-mail").fill(email);
        admin.getByLabel("Role").first().selectOption("rep");
        admin.getByLabel("Team").first().fill(team);
        Find.button(admin, "Create invitation").click();
        return URI.create(admin.getByLabel("Invitation link").inputValue()).getPath();
    }
}
