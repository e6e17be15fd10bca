package app.preflight.duplicates;

import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.UUID;

/** Leads, persons or organisations that are new, other than they were, or gone. */
public record KnownChanged(WorkspaceId workspace, List<UUID> ids) {

    public KnownChanged(WorkspaceId workspace, UUID id) {
        this(workspace, List.of(id));
    }
}
