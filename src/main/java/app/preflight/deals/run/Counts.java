package app.preflight.deals.run;

import app.preflight.processes.Item;
import app.preflight.processes.ProcessVersion;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run keeps of its own items so that a board reads none.
 *
 * @param settled items of the whole run that are settled
 * @param stageSettled items of the current stage that are
 * @param mustsOpen must items that block the current stage
 */
record Counts(int settled, int stageSettled, int mustsOpen) {

    static Counts of(ProcessVersion process, String stage, Stream<RunItem> items) {
        return items.map(item -> of(process, stage, item))
                .reduce(new Counts(0, 0, 0), Counts::plus);
    }

    /** What one item adds to its run. */
    static Counts of(ProcessVersion process, String stage, RunItem item) {
        return of(process, stage, item.item(), item.state(), item.until());
    }

    /** What one item adds. */
    static Counts of(
            ProcessVersion process,
            String stage,
            Item item,
            ItemState state,
            Optional<String> until) {
        int settled = state.isSettled() ? 1 : 0;
        int here = process.stageOf(item).key().equals(stage) ? settled : 0;
        int blocks = Gate.blocks(process, stage, item, state, until) ? 1 : 0;
        return new Counts(settled, here, blocks);
    }

    Counts plus(Counts other) {
        return new Counts(
                settled + other.settled,
                stageSettled + other.stageSettled,
                mustsOpen + other.mustsOpen);
    }

    Counts minus(Counts other) {
        return new Counts(
                settled - other.settled,
                stageSettled - other.stageSettled,
                mustsOpen - other.mustsOpen);
    }
}
