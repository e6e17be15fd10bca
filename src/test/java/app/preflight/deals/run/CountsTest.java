package app.preflight.deals.run;

import static app.preflight.deals.run.RunItems.acted;
import static app.preflight.deals.run.RunItems.deferred;
import static app.preflight.deals.run.RunItems.list;
import static app.preflight.world.SmallProcess.OFFER;
import static app.preflight.world.SmallProcess.PRICE;
import static app.preflight.world.SmallProcess.THANKS;
import static app.preflight.world.SmallProcess.VERSION;
import static app.preflight.world.SmallProcess.WHERE;
import static app.preflight.world.SmallProcess.WHO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountsTest {

    @Test
    void aFreshRunHasItsFirstStagesMustItemsOpenAndNothingSettled() {
        assertThat(counts("meet", list())).isEqualTo(new Counts(0, 0, 1));
    }

    @Test
    void settledItemsCountForTheRunAndForTheStageTheyBelongTo() {
        List<RunItem> items =
                list(
                        acted(WHO, ItemState.DONE),
                        acted(WHERE, ItemState.WAIVED),
                        acted(THANKS, ItemState.NOT_APPLICABLE));
        assertThat(counts("meet", items)).isEqualTo(new Counts(3, 2, 0));
        assertThat(counts("offer", items)).isEqualTo(new Counts(3, 0, 1));
    }

    @Test
    void aDeferredMustItemIsUnsettledButBlocksOnlyWhereItIsDue() {
        List<RunItem> items = list(deferred(WHO, OFFER));
        assertThat(counts("meet", items)).isEqualTo(new Counts(0, 0, 0));
        assertThat(counts("offer", items)).isEqualTo(new Counts(0, 0, 2));
    }

    @Test
    void addingWhatOneActChangedEqualsCountingAllAnew() {
        List<RunItem> before = list(acted(WHO, ItemState.DONE), acted(PRICE, ItemState.DONE));
        List<RunItem> after = list(acted(WHO, ItemState.REOPENED), acted(PRICE, ItemState.DONE));
        Counts change = one(after.getFirst()).minus(one(before.getFirst()));
        assertThat(counts("offer", before).plus(change)).isEqualTo(counts("offer", after));
    }

    private static Counts counts(String stage, List<RunItem> items) {
        return Counts.of(VERSION, stage, items.stream());
    }

    private static Counts one(RunItem item) {
        return Counts.of(VERSION, "offer", item.item(), item.state(), item.until());
    }
}
