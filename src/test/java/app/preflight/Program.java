package app.preflight;

import app.preflight.demo.Demo;
import app.preflight.demo.DemoStart;
import app.preflight.settings.Settings;
import app.preflight.world.Browser;
import app.preflight.world.Caller;
import app.preflight.world.World;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program, started beside the world of the other tests: as the demo, or to serve. */
record Program(ConfigurableApplicationContext context) implements AutoCloseable {

    private static final String EMAIL = "visitor@tharathip.example";
    private static final String PASSWORD = "the visitor's own";

    static Program demo(Path folder) {
        return new Program(Preflight.start(settings(folder), true, Optional.of(new Demo())));
    }

    static Program serving(Path folder) {
        return new Program(Preflight.start(settings(folder), true));
    }

    private static Settings settings(Path folder) {
        return Settings.from(
                Map.of(
                        "PREFLIGHT_PORT",
                        "0",
                        "PREFLIGHT_DATA",
                        folder.toString(),
                        "PREFLIGHT_ADMIN_EMAIL",
                        EMAIL,
                        "PREFLIGHT_ADMIN_PASSWORD",
                        PASSWORD));
    }

    /** What a further start would say: a line for each person, with the link. */
    List<String> introductions() {
        return context.getBean(DemoStart.class).prepare(url().toString()).stream()
                .filter(line -> line.contains("/demo/"))
                .map(String::strip)
                .toList();
    }

    /** The path that signs somebody in. */
    String link(String name) {
        String line =
                introductions().stream()
                        .filter(one -> one.contains(name))
                        .findFirst()
                        .orElseThrow();
        return URI.create(line.substring(0, line.indexOf(' '))).getPath();
    }

    Browser browser() {
        return new Browser(url());
    }

    /** The admin of the settings, who sees everything. */
    Caller admin() {
        Caller stranger = Caller.of(url());
        String token =
                stranger.with("Authorization", World.basic(EMAIL, PASSWORD))
                        .post("/tokens", Map.of("name", "the tests"))
                        .expect(201)
                        .text("/token");
        return stranger.with("Authorization", "Bearer " + token);
    }

    private URI url() {
        String port = context.getEnvironment().getProperty("local.server.port");
        return URI.create("http://localhost:" + port);
    }

    @Override
    public void close() {
        context.close();
    }
}
