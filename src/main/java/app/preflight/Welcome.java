package app.preflight;

import app.preflight.accounts.FirstStart;
import app.preflight.demo.DemoStart;
import app.preflight.settings.Settings;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says where the server is, and how the first admin comes in. Runs before the server calls itself
 * ready.
 */
@Component
@ConditionalOnWebApplication
class Welcome implements ApplicationRunner {

    private final ObjectProvider<DemoStart> demo;
    private final FirstStart firstStart;
    private final Settings settings;
    private final Environment environment;

    Welcome(
            ObjectProvider<DemoStart> demo,
            FirstStart firstStart,
            Settings settings,
            Environment environment) {
        this.demo = demo;
        this.firstStart = firstStart;
        this.settings = settings;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        demo.ifAvailable(start -> start.prepare(url()).forEach(System.out::println));
        Optional<String> link = firstStart.prepare(url());
        link.ifPresent(first ->
                System.out.println("Set up the first admin with this link, good once: " + first));
        System.out.println("Preflight is ready: " + url());
    }

    /** With a port that was chosen freely, only the running server knows it. */
    private String url() {
        return settings.port() == 0
                ? "http://localhost:" + environment.getProperty("local.server.port")
                : settings.baseUrl().toString();
    }
}
