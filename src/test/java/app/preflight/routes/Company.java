package app.preflight.routes;

import app.preflight.accounts.Users;
import app.preflight.accounts.Workspaces;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Role;
import app.preflight.world.Browser;
import app.preflight.world.Caller;
import app.preflight.world.Json;
import app.preflight.world.World;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.beans.factory.BeanFactory;

/**
 * A company of its own for one test, to do anything in. It has one of each thing that an address
 * can name, made when it is named first; its admin does all.
 */
public final class Company {

    private static final String PASSWORD = "their own password";
    private static final Pattern PLACE = Pattern.compile("<([^>:]+)(?::([^>]+))?>");

    private final String domain = UUID.randomUUID() + ".example";
    private final Map<String, String> made = new ConcurrentHashMap<>();
    private final World world;
    private final Users users;
    private final WorkspaceId workspace;
    private final String text;
    private final Browser browser;
    private final Caller admin;
    private final Things things;

    /**
     * @param text what people write wherever they may write anything
     */
    public Company(World world, BeanFactory beans, Locale reads, String text) {
        this.world = world;
        this.users = beans.getBean(Users.class);
        this.workspace = beans.getBean(Workspaces.class).create("บริษัท " + domain, reads);
        this.text = text;
        users.add(workspace, adminEmail(), text, PASSWORD, Role.ADMIN, Optional.empty(), reads);
        this.browser = world.browser().signIn(adminEmail(), PASSWORD);
        this.admin = signedIn();
        this.things = new Things(this);
    }

    private Caller signedIn() {
        String token =
                byPassword().post("/tokens", Map.of("name", "tests")).expect(201).text("/token");
        return world.stranger().with("Authorization", "Bearer " + token);
    }

    private Caller byPassword() {
        return world.stranger().with("Authorization", World.basic(adminEmail(), PASSWORD));
    }

    String adminEmail() {
        return "admin@" + domain;
    }

    String text() {
        return text;
    }

    /** The admin's. */
    public Browser browser() {
        return browser;
    }

    /** A browser that nobody has signed in with, on a page with a form. */
    public Browser stranger() {
        Browser stranger = world.browser();
        stranger.get("/sign-in").expect(200);
        return stranger;
    }

    public Caller admin() {
        return admin;
    }

    /** Who may ask for this: a token takes a password. */
    public Caller caller(String path) {
        return path.equals("/tokens") ? byPassword() : admin;
    }

    /** The id of a further user. */
    String hire(String name) {
        return users.add(
                        workspace,
                        name + "@" + domain,
                        text,
                        PASSWORD,
                        Role.REP,
                        Optional.empty(),
                        Locale.ENGLISH)
                .orElseThrow()
                .value()
                .toString();
    }

    /** With what is there in each place. */
    public String filled(String template) {
        return filled(template, UnaryOperator.identity());
    }

    /** The same in JSON, where a text has a notation of its own. */
    public String filledJson(String template) {
        return filled(
                template,
                value -> {
                    String quoted = Json.write(value);
                    return quoted.substring(1, quoted.length() - 1);
                });
    }

    private String filled(String template, UnaryOperator<String> notation) {
        return PLACE.matcher(template)
                .replaceAll(place -> {
                    String label = Optional.ofNullable(place.group(2)).orElse("");
                    String value = notation.apply(value(place.group(1), label));
                    return java.util.regex.Matcher.quoteReplacement(value);
                });
    }

    private String value(String kind, String label) {
        if (kind.startsWith("=")) {
            return kind.substring(1);
        }
        return switch (kind) {
            case "text" -> text;
            case "password" -> PASSWORD;
            case "admin-email" -> adminEmail();
            case "domain" -> domain;
            default -> kind.endsWith("-revision") ? things.now(kind, label) : id(kind, label);
        };
    }

    /** Of the thing of that kind and label, which is made where there is none yet. */
    String id(String kind, String label) {
        String name = kind + ":" + label;
        String known = made.get(name);
        if (known == null) {
            known = things.make(kind, label);
            made.put(name, known);
        }
        return known;
    }
}
