package app.preflight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.preflight.world.TemporaryFolder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

@InTheBrowser
class FirstStartJourneyTest {

    @Test
    void theFirstAdminSetsUpPreflightThroughTheLinkThatWorksOnce(Windows windows)
            throws IOException, InterruptedException {
        try (TemporaryFolder folder = TemporaryFolder.create();
                Started program = Started.on(folder.path())) {
            URI link = URI.create(program.says("with this link, good once:"));
            program.says("Preflight is ready:");

            Page page = windows.at(link);
            Look.at(page).findNothingWrong();
            page.getByLabel("Company").fill("สยามเครื่องจักร");
            page.getByLabel("Your name").fill("Ann Suksai");
            page.getByLabel("E-mail").fill("ann@siam.example");
            page.getByLabel("Password").fill("a long password");
            Find.button(page, "Create account").click();

            assertThat(Find.heading(page)).hasText("Hello, Ann Suksai");
            page.getByLabel("Account of Ann Suksai").click();
            assertThat(page.locator(".menu-list")).containsText("สยามเครื่องจักร · Admin");
            assertThat(Find.heading(windows.at(link))).hasText("This link is no longer valid");
        }
    }
}
