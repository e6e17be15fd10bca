package app.preflight.deals.run;

import app.preflight.processes.Item;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules a stage is completed by. */
final class Gate {

    private Gate() {}

    /** A stage cannot be completed while a must item of it, or of an earlier stage, is open. */
    static List<RunItem> missing(ProcessVersion process, String stage, Stream<RunItem> items) {
        return items.filter(item -> blocks(process, stage, item.item(), item.state(), item.until()))
                .toList();
    }

    /**
     * An item blocks when it is a must item that was due by this stage and nobody has settled it or
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
        return item.isMust() && due && !state.isSettled() && !putOff;
    }

    /** Why the run cannot leave the stage now; empty where it can. */
    static Optional<CompletionOutcome.Refused> refusal(Checklist list, Stage stage) {
        Run run = list.run();
        if (!run.isRunning()) {
            return Optional.of(new RunOver());
        }
        if (!run.stage().equals(stage)) {
            return Optional.of(new CompletionOutcome.NotCurrent(run.stage()));
        }
        if (run.hold().isPresent()) {
            return Optional.of(new CompletionOutcome.OnHold(run.hold().get()));
        }
        List<RunItem> missing = list.missing(stage);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new CompletionOutcome.Blocked(stage, missing));
    }

    /** Anything may be said of an item, except that it is put off too far or not at all. */
    static boolean allows(ProcessVersion process, Stage current, Item item, Act act) {
        return act.untilStage()
                .map(until ->
                        process.stage(until).isPresent()
                                && mayDefer(process, current.key(), item, until))
                .orElse(true);
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
