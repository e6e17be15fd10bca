package app.preflight.jobs;

import app.preflight.web.Viewer;

/**
 * A kind of {@link Task}, done step by step. A step may be broken off at any moment, and with a
 * node that was thought dead another may do the same at the same time: so each is a transaction
 * that finds out for itself what is still to be done.
 *
 * @param <D> a record of what is kept of a task besides; written as JSON
 */
public interface TaskKind<D> {

    /** Kept in rows: a name that has been used stays. */
    String name();

    Class<D> details();

    /**
     * Does the next step of a running task.
     *
     * @param asker with the rights they have now
     * @return running where there is more to do, or how it ended
     */
    Task.State step(Viewer asker, Task<D> task);

    /** How long it rests after a step, measured by how long the step took. */
    default double rest() {
        return 1;
    }

    /**
     * It is over: told within the transaction that ends it, and once more on the node that worked
     * at it.
     */
    default void ended(Task<D> task) {}
}
