package app.preflight.deals.run;

import app.preflight.processes.ProcessVersion;

/** What came of acting on an item. */
public sealed interface Acting permits Acting.Acted, RunOver, PlaybookClosed {

    /**
     * @param process whose item it is
     */
    record Acted(RunItem item, ProcessVersion process) implements Acting {}
}
