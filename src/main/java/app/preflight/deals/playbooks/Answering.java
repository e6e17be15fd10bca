package app.preflight.deals.playbooks;

import app.preflight.deals.run.RunItem;

/** What came of acting on an item, or on the whole of a list. */
public sealed interface Answering {

    record Answered(RunItem item) implements Answering {}

    /** The list was done with before. */
    record ClosedBefore() implements Answering {}

    /** The deal was lost, or its run is complete. */
    record Over() implements Answering {}
}
