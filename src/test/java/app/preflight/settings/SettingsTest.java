package app.preflight.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void everyOneHasADefault() {
        Settings settings = Settings.from(Map.of());
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.data()).isAbsolute().hasFileName("data");
        assertThat(settings.baseUrl()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.database()).isEmpty();
        assertThat(settings.admin()).isEmpty();
        assertThat(settings.mail()).isEmpty();
    }

    @Test
    void setButEmptyCountsAsNotSet() {
        assertThat(Settings.from(Map.of("PREFLIGHT_PORT", "", "PREFLIGHT_DATABASE_URL", " ")))
                .isEqualTo(Settings.from(Map.of()));
    }

    @Test
    void eachCanBeSet() {
        Map<String, String> environment = new HashMap<>();
        environment.put("PREFLIGHT_PORT", "0");
        environment.put("PREFLIGHT_DATA", "/srv/preflight/../preflight");
        environment.put("PREFLIGHT_BASE_URL", "https://sales.siam.example/");
        environment.put("PREFLIGHT_DATABASE_URL", "jdbc:postgresql://db/preflight");
        environment.put("PREFLIGHT_DATABASE_USER", "app");
        environment.put("PREFLIGHT_DATABASE_PASSWORD", "secret");
        environment.put("PREFLIGHT_ADMIN_EMAIL", "ann@siam.example");
        environment.put("PREFLIGHT_ADMIN_PASSWORD", "a long one");
        environment.put("PREFLIGHT_SMTP_URL", "smtps://user:word@mail.siam.example:465");
        environment.put("PREFLIGHT_MAIL_FROM", "sales@siam.example");
        Settings settings = Settings.from(environment);
        assertThat(settings.port()).isZero();
        assertThat(settings.data()).hasToString("/srv/preflight");
        assertThat(settings.baseUrl()).hasToString("https://sales.siam.example");
        assertThat(settings.database())
                .contains(
                        new Settings.OwnDatabase(
                                "jdbc:postgresql://db/preflight", "app", "secret"));
        assertThat(settings.admin())
                .contains(new Settings.FirstAdmin("ann@siam.example", "a long one"));
        assertThat(settings.mail().orElseThrow().from()).isEqualTo("sales@siam.example");
    }

    @ParameterizedTest
    @CsvSource({
        "PREFLIGHT_PORT, http",
        "PREFLIGHT_PORT, -1",
        "PREFLIGHT_PORT, 65536",
        "PREFLIGHT_PORT, 80.0",
        "PREFLIGHT_PORT, 999999999999",
        "PREFLIGHT_BASE_URL, sales.siam.example",
        "PREFLIGHT_BASE_URL, ftp://sales.siam.example",
        "PREFLIGHT_BASE_URL, http://",
        "PREFLIGHT_BASE_URL, http://with space",
        "PREFLIGHT_DATABASE_URL, postgres://db/preflight",
        "PREFLIGHT_DATABASE_URL, jdbc:mysql://db/preflight",
        "PREFLIGHT_SMTP_URL, mail.siam.example",
        "PREFLIGHT_SMTP_URL, http://mail.siam.example",
        "PREFLIGHT_MAIL_FROM, nobody",
    })
    void aWrongValueStopsTheStartWithOneLineThatNamesTheSetting(String name, String value) {
        assertRefused(Map.of(name, value), name);
    }

    @Test
    void aFolderMustBeOneThatCanBeNamed() {
        assertRefused(Map.of("PREFLIGHT_DATA", "data\0"), "PREFLIGHT_DATA");
    }

    @Test
    void theFirstAdminNeedsAnAddressAndAPasswordThatIsLongEnough() {
        String email = "PREFLIGHT_ADMIN_EMAIL";
        String password = "PREFLIGHT_ADMIN_PASSWORD";
        assertRefused(Map.of(email, "ann@siam.example"), password);
        assertRefused(Map.of(password, "a long one"), email);
        assertRefused(Map.of(email, "ann", password, "a long one"), email);
        assertRefused(Map.of(email, "ann@siam.example", password, "short"), password);
    }

    @Test
    void aPasswordIsNeverPartOfTheComplaint() {
        assertThatThrownBy(() ->
                        Settings.from(
                                Map.of(
                                        "PREFLIGHT_ADMIN_EMAIL",
                                        "ann@siam.example",
                                        "PREFLIGHT_ADMIN_PASSWORD",
                                        "hush")))
                .hasMessageNotContaining("hush");
    }

    private static void assertRefused(Map<String, String> environment, String setting) {
        assertThatThrownBy(() -> Settings.from(environment))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(setting + " ")
                .message()
                .doesNotContain("\n");
    }
}
