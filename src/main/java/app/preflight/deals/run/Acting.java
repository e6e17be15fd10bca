package app.preflight.deals.run;

import app.preflight.processes.ProcessVersion;

/** What came of acting on an item. */
public sealed interface Acting {

    /**
     * @param process whose item it is
     */
    record Acted(RunItem item, ProcessVersion process) implements Acting {}

    /** The run is over: its deal lost, or the run completed. */
    record Over() implements Acting {}
}
