package app.preflight.settings;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be set from outside, each as {@code PREFLIGHT_…} in the environment and each with a
 * default.
 *
 * @param port where pages are served; 0 takes any free one
 * @param data the folder of the embedded database
 * @param baseUrl how people reach this server, for links in print-outs and letters; without a
 *     trailing slash
 * @param database a PostgreSQL of one's own instead of the embedded one
 * @param admin the first admin, made at the first start instead of a one-time link
 * @param mail where mail goes; without it invitations are links to be handed over
 */
public record Settings(
        int port,
        Path data,
        URI baseUrl,
        Optional<OwnDatabase> database,
        Optional<FirstAdmin> admin,
        Optional<Mail> mail) {

    public record OwnDatabase(String url, String user, String password) {}

    public record FirstAdmin(String email, String password) {}

    public record Mail(URI smtp, String from) {}

    private static final int SHORTEST_PASSWORD = 8;

    /**
     * @throws WrongSetting naming the first setting that cannot be used
     */
    public static Settings from(Map<String, String> environment) {
        Environment settings = new Environment(environment);
        int port = port(settings);
        return new Settings(
                port,
                data(settings),
                baseUrl(settings, port),
                database(settings),
                admin(settings),
                mail(settings));
    }

    public Settings withData(Path folder) {
        return new Settings(port, folder, baseUrl, database, admin, mail);
    }

    private static int port(Environment settings) {
        String text = settings.get("PREFLIGHT_PORT").orElse("8080");
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw new WrongSetting(
                    "PREFLIGHT_PORT", "must be a number from 0 to 65535, not \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    private static Path data(Environment settings) {
        String text = settings.get("PREFLIGHT_DATA").orElse("data");
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException invalid) {
            throw new WrongSetting("PREFLIGHT_DATA", "must be a folder, not \"" + text + "\"");
        }
    }

    private static URI baseUrl(Environment settings, int port) {
        String text = settings.get("PREFLIGHT_BASE_URL").orElse("http://localhost:" + port);
        URI url = uri("PREFLIGHT_BASE_URL", text, Set.of("http", "https"));
        return URI.create(url.toString().replaceAll("/+$", ""));
    }

    private static Optional<OwnDatabase> database(Environment settings) {
        Optional<String> url = settings.get("PREFLIGHT_DATABASE_URL");
        if (url.isPresent() && !url.get().startsWith("jdbc:postgresql:")) {
            throw new WrongSetting("PREFLIGHT_DATABASE_URL", "must start with jdbc:postgresql:");
        }
        return url.map(value ->
                new OwnDatabase(
                        value,
                        settings.get("PREFLIGHT_DATABASE_USER").orElse(""),
                        settings.get("PREFLIGHT_DATABASE_PASSWORD").orElse("")));
    }

    private static Optional<FirstAdmin> admin(Environment settings) {
        Optional<String> email = settings.get("PREFLIGHT_ADMIN_EMAIL");
        Optional<String> password = settings.get("PREFLIGHT_ADMIN_PASSWORD");
        if (email.isPresent() != password.isPresent()) {
            String missing =
                    email.isPresent() ? "PREFLIGHT_ADMIN_PASSWORD" : "PREFLIGHT_ADMIN_EMAIL";
            throw new WrongSetting(
                    missing,
                    "is missing: the first admin needs both an e-mail address and a password");
        }
        if (email.isPresent() && !email.get().matches("[^@\\s]+@[^@\\s]+")) {
            throw new WrongSetting(
                    "PREFLIGHT_ADMIN_EMAIL",
                    "must be an e-mail address, not \"" + email.get() + "\"");
        }
        if (password.isPresent() && password.get().length() < SHORTEST_PASSWORD) {
            throw new WrongSetting(
                    "PREFLIGHT_ADMIN_PASSWORD",
                    "must have at least " + SHORTEST_PASSWORD + " characters");
        }
        return email.map(value -> new FirstAdmin(value, password.orElseThrow()));
    }

    private static Optional<Mail> mail(Environment settings) {
        Optional<String> smtp = settings.get("PREFLIGHT_SMTP_URL");
        String from = settings.get("PREFLIGHT_MAIL_FROM").orElse("preflight@localhost");
        if (!from.matches("[^@\\s]+@[^@\\s]+")) {
            throw new WrongSetting(
                    "PREFLIGHT_MAIL_FROM", "must be an e-mail address, not \"" + from + "\"");
        }
        return smtp.map(
                url -> new Mail(uri("PREFLIGHT_SMTP_URL", url, Set.of("smtp", "smtps")), from));
    }

    private static URI uri(String name, String text, Set<String> schemes) {
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null
                    && uri.getScheme() != null
                    && schemes.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
                return uri;
            }
        } catch (IllegalArgumentException unreadable) {
            // Said below, in the words of the setting.
        }
        throw new WrongSetting(
                name,
                "must be a URL starting with "
                        + String.join(":// or ", schemes.stream().sorted().toList())
                        + "://, not \""
                        + text
                        + "\"");
    }

    private record Environment(Map<String, String> variables) {

        /** Set but empty counts as not set, as in most shells' scripts. */
        Optional<String> get(String name) {
            return Optional.ofNullable(variables.get(name))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty());
        }
    }
}
