package app.preflight.deals.run;

import app.preflight.processes.Item;
import app.preflight.processes.ProcessVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules a stage is cleared by. */
final class Gate {

    private Gate() {}

    /** A stage cannot be cleared while a killer of it, or of an earlier stage, is open. */
    static List<RunItem> missing(ProcessVersion process, String stage, Stream<RunItem> items) {
        return items.filter(item -> blocks(process, stage, item.item(), item.state(), item.until()))
                .toList();
    }

    /**
     * An item blocks when it is a killer that was due by this stage and nobody has settled it or
     * put it off past it.
     */
    static boolean blocks(
            ProcessVersion process,
            String stage,
            Item item,
            ItemState state,
            Optional<String> until) {
        int position = process.position(stage);
        boolean due = process.position(process.stageOf(item).key()) <= position;
        boolean putOff =
                state == ItemState.DEFERRED
                        && until.map(process::position).orElse(position) > position;
        return item.isKiller() && due && !state.isSettled() && !putOff;
    }

    /**
     * An item may be deferred to a stage later than its own and than the one the run is in, and
     * never past the one that wins the deal.
     */
    static boolean mayDefer(ProcessVersion process, String current, Item item, String until) {
        int target = process.position(until);
        return target > process.position(process.stageOf(item).key())
                && target > process.position(current)
                && target <= process.position(process.winning().key());
    }
}
