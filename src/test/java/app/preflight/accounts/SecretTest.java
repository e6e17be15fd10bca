package app.preflight.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.shared.WorkspaceId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretTest {

    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());

    @Test
    void itNamesItsWorkspace() {
        Secret secret = Secret.make(workspace);
        assertThat(Secret.parse(secret.text())).contains(secret);
        assertThat(secret.workspace()).isEqualTo(workspace);
    }

    @Test
    void notwoAreAlike() {
        assertThat(Secret.make(workspace).text()).isNotEqualTo(Secret.make(workspace).text());
    }

    @Test
    void theDatabaseKeepsAHashThatDoesNotGiveItAway() {
        Secret secret = Secret.make(workspace);
        assertThat(secret.hash()).hasSize(32).isEqualTo(secret.hash());
        assertThat(secret.text())
                .doesNotContain(
                        new String(secret.hash(), java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Test
    void itDoesNotPrintItself() {
        Secret secret = Secret.make(workspace);
        assertThat("in a log: " + secret).doesNotContain(secret.text());
    }

    @Test
    void whatWasNotMadeHereIsNone() {
        String right = Secret.make(workspace).text();
        for (String text :
                new String[] {"", "x", right + "A", right.substring(4), "%" + right.substring(1)}) {
            assertThat(Secret.parse(text)).as(text).isEmpty();
        }
    }
}
