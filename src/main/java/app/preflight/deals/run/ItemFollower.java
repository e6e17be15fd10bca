package app.preflight.deals.run;

import app.preflight.processes.Item;

/**
 * Whoever writes something of its own when it hears {@link ItemDone}. Most items have nobody who
 * does; an act on these needs no transaction round its one statement, and nothing is told.
 */
public interface ItemFollower {

    boolean follows(Item item);
}
