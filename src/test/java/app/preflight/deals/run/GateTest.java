package app.preflight.deals.run;

import static app.preflight.deals.run.RunItems.acted;
import static app.preflight.deals.run.RunItems.deferred;
import static app.preflight.deals.run.RunItems.list;
import static app.preflight.world.SmallProcess.MEET;
import static app.preflight.world.SmallProcess.OFFER;
import static app.preflight.world.SmallProcess.PRICE;
import static app.preflight.world.SmallProcess.SETTLED;
import static app.preflight.world.SmallProcess.SIGN;
import static app.preflight.world.SmallProcess.SIGNATURE;
import static app.preflight.world.SmallProcess.VERSION;
import static app.preflight.world.SmallProcess.WHERE;
import static app.preflight.world.SmallProcess.WHO;
import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.processes.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateTest {

    @Test
    void anOpenMustItemOfTheStageIsMissing() {
        assertThat(missing(MEET, list())).containsExactly("who");
    }

    @Test
    void itemsThatAreNoMustItemsNeverBlock() {
        assertThat(missing(MEET, list(acted(WHO, ItemState.DONE)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ItemState.class,
            names = {"DONE", "VERIFIED", "WAIVED", "NOT_APPLICABLE"})
    void aMustItemThatIsSettledInAnyWayDoesNotBlock(ItemState settled) {
        assertThat(missing(MEET, list(acted(WHO, settled)))).isEmpty();
    }

    @Test
    void aMustItemThatWasReopenedBlocksAgain() {
        assertThat(missing(MEET, list(acted(WHO, ItemState.REOPENED)))).containsExactly("who");
    }

    @Test
    void aMustItemOfALaterStageDoesNotBlockYet() {
        assertThat(missing(MEET, list(acted(WHO, ItemState.DONE)))).doesNotContain("price");
    }

    @Test
    void aMustItemOfAnEarlierStageStillBlocks() {
        assertThat(missing(OFFER, list(acted(PRICE, ItemState.DONE)))).containsExactly("who");
    }

    @Test
    void aDeferredMustItemIsPassedByUntilTheStageItWasPutOffTo() {
        RunItem putOff = deferred(WHO, SIGN);
        assertThat(missing(MEET, list(putOff))).isEmpty();
        assertThat(missing(OFFER, list(putOff, acted(PRICE, ItemState.DONE)))).isEmpty();
        assertThat(
                        missing(
                                SIGN,
                                list(
                                        putOff,
                                        acted(PRICE, ItemState.DONE),
                                        acted(SIGNATURE, ItemState.DONE))))
                .containsExactly("who");
    }

    @Test
    void whatIsMissingIsListedInTheOrderOfTheProcess() {
        assertThat(missing(SIGN, list())).containsExactly("who", "price", "signature");
    }

    @Test
    void anItemIsDeferredToALaterStageOnly() {
        assertThat(Gate.mayDefer(VERSION, "meet", PRICE, "meet")).isFalse();
        assertThat(Gate.mayDefer(VERSION, "meet", PRICE, "offer")).isFalse();
        assertThat(Gate.mayDefer(VERSION, "meet", PRICE, "sign")).isTrue();
        assertThat(Gate.mayDefer(VERSION, "meet", WHERE, "offer")).isTrue();
    }

    @Test
    void itIsNotDeferredToAStageTheRunHasReached() {
        assertThat(Gate.mayDefer(VERSION, "offer", WHERE, "offer")).isFalse();
        assertThat(Gate.mayDefer(VERSION, "offer", WHERE, "sign")).isTrue();
        assertThat(Gate.mayDefer(VERSION, "sign", WHERE, "offer")).isFalse();
    }

    @Test
    void nothingIsDeferredPastTheStageThatWins() {
        assertThat(Gate.mayDefer(VERSION, "meet", WHO, "after")).isFalse();
        assertThat(Gate.mayDefer(VERSION, "meet", SIGNATURE, "after")).isFalse();
        assertThat(Gate.mayDefer(VERSION, "meet", SETTLED, "after")).isFalse();
    }

    private static List<String> missing(Stage stage, List<RunItem> items) {
        return Gate.missing(VERSION, stage.key(), items.stream()).stream()
                .map(RunItem::key)
                .toList();
    }
}
