package app.preflight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.preflight.world.Person;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The browser windows of one journey: each a person with cookies of their own. What goes wrong in
 * any of them without a person seeing it is kept as a complaint.
 */
final class Windows {

    /** A refusal is an answer here, but the browser's console calls it an error. */
    private static final String REFUSAL = ".*responded with a status of (403|404|409|422) .*";

    private final Chromium chromium;
    private final URI server;
    private final Map<Person, String> cookies;
    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /**
     * @param cookies of those who have signed in already, kept from journey to journey
     */
    Windows(Chromium chromium, URI server, Map<Person, String> cookies) {
        this.chromium = chromium;
        this.server = server;
        this.cookies = cookies;
    }

    Page of(Person person) {
        return of(person, Screen.DESK);
    }

    /** Signed in. */
    Page of(Person person, Screen screen) {
        if (!cookies.containsKey(person)) {
            cookies.put(person, signedIn(person));
        }
        return open(screen.options().setStorageState(cookies.get(person)));
    }

    private String signedIn(Person person) {
        Page page = stranger(Screen.DESK);
        signIn(page, person);
        assertThat(Find.heading(page)).containsText(person.callName());
        return page.context().storageState();
    }

    /** Not signed in. */
    Page stranger(Screen screen) {
        return open(screen.options());
    }

    static void signIn(Page page, Person person) {
        page.navigate("/sign-in");
        page.getByLabel("E-mail").fill(person.email());
        page.getByLabel("Password").fill(person.password());
        Find.button(page, "Sign in").click();
    }

    /** Not signed in, on another server. */
    Page at(URI link) {
        Page page = open(link.resolve("/"), Screen.DESK.options());
        page.navigate(link.toString());
        return page;
    }

    private Page open(NewContextOptions options) {
        return open(server, options);
    }

    private Page open(URI server, NewContextOptions options) {
        BrowserContext context =
                chromium.browser().newContext(options.setBaseURL(server.toString()));
        open.add(context);
        context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> complaints.add("script failed: " + error.error()));
        context.onRequest(request -> look(server, request.url()));
        return context.newPage();
    }

    /** A breach of the content security policy is told here, too. */
    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().matches(REFUSAL)) {
            complaints.add("console: " + message.text() + " " + message.location());
        }
    }

    private void look(URI server, String url) {
        URI asked = URI.create(url);
        boolean own = server.getAuthority().equals(asked.getAuthority());
        if (!own && !asked.getScheme().equals("data")) {
            complaints.add("request to another host: " + url);
        }
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void close() {
        open.forEach(BrowserContext::close);
        open.clear();
    }

    void photograph(Path folder, String name) {
        List<Page> pages = open.stream().flatMap(context -> context.pages().stream()).toList();
        for (int i = 0; i < pages.size(); i++) {
            Path file = folder.resolve(name + "-" + (i + 1) + ".png");
            pages.get(i).screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }
}
