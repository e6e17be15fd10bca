package app.preflight.deals.run;

import app.preflight.shared.DealId;
import app.preflight.shared.WorkspaceId;

/**
 * Something that a sensor looks at is other than it was; heard in the same transaction. A key that
 * no sensor has is heard by nobody.
 */
public record FactChanged(WorkspaceId workspace, DealId deal, String sensor) {}
