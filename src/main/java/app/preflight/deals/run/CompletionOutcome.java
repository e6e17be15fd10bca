package app.preflight.deals.run;

import app.preflight.processes.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came of asking to complete a stage. */
public sealed interface CompletionOutcome {

    /**
     * @param next the stage the run is in now; empty when it is completed
     */
    record Completed(Stage stage, Optional<Stage> next, Actor by, Instant at)
            implements CompletionOutcome {}

    /** Must items are open; each can be done on the spot. */
    record Blocked(Stage stage, List<RunItem> missing) implements CompletionOutcome {}

    /** The run is held: it is resumed first. */
    record OnHold(Run.Hold hold) implements CompletionOutcome {}

    /** The stage is not the one the run is in. */
    record NotCurrent(Stage current) implements CompletionOutcome {}

    /** The run is over: completed, or its deal lost. */
    record Over() implements CompletionOutcome {}
}
