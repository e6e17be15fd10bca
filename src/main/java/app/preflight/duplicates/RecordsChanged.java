package app.preflight.duplicates;

import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.UUID;

/** Leads, persons or organisations that are new, changed or gone. */
public record RecordsChanged(WorkspaceId workspace, List<UUID> ids) {

    public RecordsChanged(WorkspaceId workspace, UUID id) {
        this(workspace, List.of(id));
    }
}
