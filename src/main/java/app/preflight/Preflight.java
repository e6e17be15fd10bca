package app.preflight;

import app.preflight.demo.Demo;
import app.preflight.postgres.EmbeddedPostgresException;
import app.preflight.settings.Settings;
import app.preflight.settings.WrongArgument;
import app.preflight.settings.WrongSetting;
import app.preflight.tables.WrongFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.postgresql.util.PSQLException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** The program: {@code serve}, and the commands beside it. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Preflight {

    public static void main(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        String verb = words.isEmpty() ? "serve" : words.getFirst();
        Optional<Command> command =
                Arrays.stream(Command.values())
                        .filter(known -> known.code().equals(verb))
                        .findFirst();
        if (command.isEmpty()) {
            fail("There is no command \"" + verb + "\". See ./preflight help.");
            return;
        }
        try {
            int code =
                    command.get()
                            .run(Settings.from(System.getenv()), words.stream().skip(1).toList());
            if (code != Command.GOES_ON) {
                System.exit(code);
            }
        } catch (WrongSetting | WrongArgument | WrongFile wrong) {
            fail(String.valueOf(wrong.getMessage()));
        } catch (RuntimeException failure) {
            fail(sentence(failure).orElseThrow(() -> failure));
        }
    }

    /**
     * The program's parts, put together; with pages or without. Without them a part is made when it
     * is first asked for, so that none is that only pages need.
     */
    static ConfigurableApplicationContext start(Settings settings, boolean pages) {
        return start(settings, pages, Optional.empty());
    }

    /**
     * @param demo makes it the demo
     */
    static ConfigurableApplicationContext start(
            Settings settings, boolean pages, Optional<Demo> demo) {
        return new SpringApplicationBuilder(Preflight.class)
                .web(pages ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                .lazyInitialization(!pages)
                .logStartupInfo(pages)
                .properties(Map.of("server.port", settings.port()))
                .initializers(
                        context -> context.getBeanFactory().registerSingleton("settings", settings))
                .initializers(context -> demo.ifPresent(known -> known.mark(context)))
                .run();
    }

    /** Where a person can do something about a start that failed, one sentence says what. */
    private static Optional<String> sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EmbeddedPostgresException known) {
                return Optional.of(String.valueOf(known.getMessage()));
            }
            if (cause instanceof WrongSetting wrong) {
                return Optional.of(String.valueOf(wrong.getMessage()));
            }
            if (cause instanceof PSQLException unreachable && isAboutConnecting(unreachable)) {
                return Optional.of("The database cannot be used: " + unreachable.getMessage());
            }
            if (cause instanceof FlywayValidateException) {
                return Optional.of(
                        "This database was written by a newer Preflight, or its migrations were changed. Start that"
                                + " version, or restore a backup.");
            }
            if (cause instanceof org.springframework.boot.web.server.PortInUseException inUse) {
                return Optional.of(
                        "PREFLIGHT_PORT "
                                + inUse.getPort()
                                + " is in use by another program. Choose another port.");
            }
        }
        return Optional.empty();
    }

    /** Nobody answers there, or whoever does lets nobody in, or knows no such database. */
    private static boolean isAboutConnecting(PSQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.startsWith("28") || state.equals("3D000");
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
