package app.preflight.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.routes.Company;
import app.preflight.routes.Visit;
import app.preflight.routes.Visits;
import app.preflight.web.Texts;
import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.World;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

@InTheWorld
class HeadersTest {

    /** What a policy without unsafe-inline would not run. */
    private static final Pattern INLINE =
            Pattern.compile(
                    "<script(?![^>]*\\ssrc=)|<style|\\sstyle=|\\son[a-z]+=|\\shx-on|javascript:|\\ssrcdoc=",
                    Pattern.CASE_INSENSITIVE);

    private final World world;
    private final BeanFactory beans;

    HeadersTest(World world, BeanFactory beans) {
        this.world = world;
        this.beans = beans;
    }

    @Test
    void everyAnswerForbidsFramesScriptsOfOthersAndGuessingOfTypes() {
        Browser browser = world.signedIn(Person.ANN);
        for (String path :
                new String[] {
                    "/",
                    "/board",
                    "/nowhere",
                    "/api/v1/deals",
                    "/assets/css/tokens.css",
                    "/sign-in",
                    "/livez"
                }) {
            assertGuarded(browser.get(path));
        }
        assertGuarded(world.stranger().get("/deals"));
        assertGuarded(world.ann().get("/deals/none"));
        assertGuarded(browser.postAsIs("/sign-out", Map.of()));
    }

    private static void assertGuarded(Answer answer) {
        Map<String, String> policy = policy(answer);
        assertThat(policy).as(answer.call()).containsEntry("frame-ancestors", "'none'");
        assertThat(policy).containsEntry("default-src", "'self'");
        assertThat(policy).containsEntry("object-src", "'none'");
        assertThat(policy).containsEntry("base-uri", "'none'");
        assertThat(policy).containsEntry("form-action", "'self'");
        assertThat(policy.values()).noneMatch(sources -> sources.contains("unsafe"));
        assertThat(policy.getOrDefault("script-src", "'self'")).isEqualTo("'self'");
        assertThat(policy.getOrDefault("style-src", "'self'")).isEqualTo("'self'");
        assertThat(answer.header("X-Frame-Options")).contains("DENY");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Referrer-Policy")).contains("same-origin");
        assertThat(answer.header("Server")).isEmpty();
    }

    private static Map<String, String> policy(Answer answer) {
        String header = answer.header("Content-Security-Policy").orElse("");
        return Arrays.stream(header.split(";"))
                .map(String::strip)
                .filter(directive -> directive.contains(" "))
                .collect(
                        Collectors.toMap(
                                directive -> directive.substring(0, directive.indexOf(' ')),
                                directive -> directive.substring(directive.indexOf(' ') + 1)));
    }

    @Test
    void noPageNeedsWhatThePolicyForbids() {
        Company company = new Company(world, beans, Texts.ENGLISH, "เครื่องบรรจุขวด");
        for (Visit visit : Visits.all()) {
            Answer page = visit.in(company);
            assertThat(page.header("Content-Security-Policy")).as(visit.toString()).isPresent();
            assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
            if (!visit.isApi()) {
                assertThat(INLINE.matcher(page.body()).results().map(found -> found.group()))
                        .as(visit.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void whatIsForOnePersonIsKeptByNoCacheAndAssetsAreKeptForEver() {
        Browser browser = world.signedIn(Person.ANN);
        for (String path : new String[] {"/", "/board", "/nowhere"}) {
            assertThat(browser.get(path).header("Cache-Control").orElse("")).contains("no-store");
        }
        assertThat(world.ann().get("/deals").header("Cache-Control").orElse(""))
                .contains("no-store");
        Pattern styles = Pattern.compile("href=\"(/assets/css/tokens-[0-9a-f]{32}\\.css)\"");
        String page = browser.get("/").body();
        String asset = styles.matcher(page).results().findFirst().orElseThrow().group(1);
        assertThat(browser.get(asset).expect(200).header("Cache-Control").orElse(""))
                .contains("max-age=31536000")
                .doesNotContain("no-store");
    }
}
