package app.preflight.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CursorTest {

    private static final String A_DEAL = "01a20a4f-2526-75db-8e33-284c4dd6512c";

    @Test
    void itsTextLeadsBackToThePlaceItStandsFor() {
        Cursor place = new Cursor(Instant.parse("2026-11-23T21:28:08.733608Z"), Ids.next());

        assertThat(Cursor.parse(place.text())).contains(place);
    }

    @Test
    void aTimeThatTheDatabaseCannotHoldIsNoPlace() {
        assertThat(Cursor.parse(encoded("+999999999-12-31T23:59:59Z|" + A_DEAL))).isEmpty();
        assertThat(Cursor.parse(encoded("-999999999-01-01T00:00:00Z|" + A_DEAL))).isEmpty();
        assertThat(Cursor.parse(encoded("0000-01-01T00:00:00Z|" + A_DEAL))).isEmpty();
    }

    @Test
    void whateverItDidNotWriteItselfIsNoPlace() {
        assertThat(Cursor.parse("")).isEmpty();
        assertThat(Cursor.parse("not base64!")).isEmpty();
        assertThat(Cursor.parse(encoded("yesterday|" + A_DEAL))).isEmpty();
        assertThat(Cursor.parse(encoded("2026-11-23T21:28:08Z|the-deal"))).isEmpty();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
