package app.preflight.processes;

import static app.preflight.world.SmallProcess.AFTER;
import static app.preflight.world.SmallProcess.MEET;
import static app.preflight.world.SmallProcess.OFFER;
import static app.preflight.world.SmallProcess.PRICE;
import static app.preflight.world.SmallProcess.SIGN;
import static app.preflight.world.SmallProcess.VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProcessVersionTest {

    @Test
    void stagesFollowOneAnother() {
        assertThat(VERSION.first()).isEqualTo(MEET);
        assertThat(VERSION.after("meet")).contains(OFFER);
        assertThat(VERSION.after("after")).isEmpty();
        assertThat(VERSION.position("meet")).isZero();
        assertThat(VERSION.position("after")).isEqualTo(3);
    }

    @Test
    void theWinningStageIsTheOneThatSaysSo() {
        assertThat(VERSION.winning()).isEqualTo(SIGN);
    }

    @Test
    void whereNoStageSaysSoTheLastOneWins() {
        ProcessVersion withoutOutcome =
                new ProcessVersion(
                        VERSION.id(), 1, VERSION.definition().with(List.of(MEET, OFFER)));
        assertThat(withoutOutcome.winning()).isEqualTo(OFFER);
    }

    @Test
    void itemsAreFoundByKeyAndKnowTheirStage() {
        assertThat(VERSION.item("price")).contains(PRICE);
        assertThat(VERSION.stageOf(PRICE)).isEqualTo(OFFER);
        assertThat(VERSION.itemCount()).isEqualTo(7);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(VERSION.item("no-such-item")).isEqualTo(Optional.empty());
        assertThat(VERSION.stage("no-such-stage")).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> VERSION.position("no-such-stage"))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(VERSION.stage("after")).contains(AFTER);
    }
}
