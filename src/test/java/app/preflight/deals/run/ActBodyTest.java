package app.preflight.deals.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import app.preflight.world.Json;
import app.preflight.world.SmallProcess;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActBodyTest {

    @Test
    void doneStatesTheResponse() {
        ActBody body = new ActBody("done", Json.read("{\"name\":\"Wichai\"}"), null, null);
        assertThat(body.read(SmallProcess.WHO))
                .isEqualTo(new Act.Done(new Response.Person("Wichai", "")));
        assertThat(wrong(new ActBody("done", null, null, null))).containsExactly("response");
    }

    @Test
    void waivedAndNotApplicableNeedAReason() {
        assertThat(act("waived", "the CEO said so", null))
                .isEqualTo(new Act.Waived("the CEO said so"));
        assertThat(act("not-applicable", "one buyer", null))
                .isEqualTo(new Act.NotApplicable("one buyer"));
        assertThat(wrong(new ActBody("waived", null, null, null))).containsExactly("reason");
        assertThat(wrong(new ActBody("not-applicable", null, "  ", null)))
                .containsExactly("reason");
    }

    @Test
    void deferredNeedsAStageToBeDeferredTo() {
        assertThat(act("deferred", null, "sign")).isEqualTo(new Act.Deferred("sign", ""));
        assertThat(wrong(new ActBody("deferred", null, "later", null))).containsExactly("until");
    }

    @Test
    void openReopensWithAReasonOrWithout() {
        assertThat(act("open", null, null)).isEqualTo(new Act.Reopened(""));
        assertThat(act("open", "he left", null)).isEqualTo(new Act.Reopened("he left"));
    }

    @Test
    void nobodyClaimsThatTheDatabaseProvedIt() {
        assertThat(wrong(new ActBody("verified", null, null, null))).containsExactly("state");
        assertThat(wrong(new ActBody("reopened", null, null, null))).containsExactly("state");
        assertThat(wrong(new ActBody("DONE", null, null, null))).containsExactly("state");
        assertThat(wrong(new ActBody(null, null, null, null))).containsExactly("state");
    }

    private static Act act(String state, @Nullable String reason, @Nullable String until) {
        return new ActBody(state, null, reason, until).read(SmallProcess.WHO);
    }

    private static List<String> wrong(ActBody body) {
        Invalid invalid = catchThrowableOfType(Invalid.class, () -> body.read(SmallProcess.WHO));
        assertThat(invalid).as("refusal").isNotNull();
        return invalid.errors().stream().map(FieldError::field).toList();
    }
}
