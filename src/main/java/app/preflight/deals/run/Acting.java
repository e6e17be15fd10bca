package app.preflight.deals.run;

/** What came of acting on an item. */
public sealed interface Acting {

    record Acted(RunItem item) implements Acting {}

    /** The run is over: its deal lost, or the run completed. */
    record Over() implements Acting {}
}
