package app.preflight.deals.run;

import app.preflight.processes.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came of asking to clear a stage. */
public sealed interface Clearing {

    /**
     * @param next the stage the run is in now; empty when it is completed
     */
    record Cleared(Stage stage, Optional<Stage> next, Actor by, Instant at) implements Clearing {}

    /** Killers are open; each can be done on the spot. */
    record Blocked(Stage stage, List<RunItem> missing) implements Clearing {}

    /** The run is held: it is resumed first. */
    record OnHold(Run.Hold hold) implements Clearing {}

    /** The stage is not the one the run is in. */
    record NotCurrent(Stage current) implements Clearing {}

    /** The run is over: completed, or its deal lost. */
    record Over() implements Clearing {}
}
