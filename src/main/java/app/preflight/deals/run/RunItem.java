package app.preflight.deals.run;

import app.preflight.processes.Item;
import app.preflight.processes.Stage;
import java.time.Instant;
import java.util.Optional;

/**
 * One item of a run as it stands.
 *
 * @param until the stage it was deferred to
 * @param touch who acted on it last; empty while nobody has
 * @param revision counts the acts; 0 while nobody has touched it
 */
public record RunItem(
        Item item,
        Stage stage,
        ItemState state,
        Optional<Response> response,
        Optional<String> reason,
        Optional<String> until,
        Optional<Touch> touch,
        int revision) {

    /** Who and when. */
    public record Touch(Actor by, Instant at) {}

    static RunItem untouched(Item item, Stage stage) {
        return new RunItem(
                item,
                stage,
                ItemState.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** The item once somebody has said this of it. */
    RunItem after(Act act, Touch touched) {
        return new RunItem(
                item,
                stage,
                act.state(),
                act.answer(),
                act.why(),
                act.untilStage(),
                Optional.of(touched),
                revision + 1);
    }

    /** The same item as another version has it. */
    RunItem as(RunItem fresh, Move move) {
        return new RunItem(
                fresh.item,
                fresh.stage,
                state,
                response,
                reason,
                until.map(key -> move.to().stage(key).isPresent() ? key : move.stage().key()),
                touch,
                revision);
    }

    public String key() {
        return item.key();
    }
}
