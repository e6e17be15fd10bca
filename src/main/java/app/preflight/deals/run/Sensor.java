package app.preflight.deals.run;

import app.preflight.shared.DealId;
import app.preflight.shared.WorkspaceId;
import java.util.List;

/**
 * A named question about the database. An instance is all there is to one: whoever changes what it
 * looks at publishes {@link FactChanged} in the same transaction. Its name on the screen is the
 * message {@code sensor.<key>}.
 */
public interface Sensor {

    /** Dotted: what is looked at, and what of it, such as {@code deal.value}. */
    String key();

    /** What proves it, as things stand in this transaction; empty where nothing does. */
    List<Evidence> sense(WorkspaceId workspace, DealId deal);
}
