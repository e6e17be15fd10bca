package app.preflight.duplicates.search;

import app.preflight.shared.LeadId;
import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** What a search goes through: a bean of the module whose records they are. */
public interface OpenRecords {

    int count(WorkspaceId workspace);

    /** In the order of their ids. */
    List<LeadId> after(WorkspaceId workspace, Optional<LeadId> last, int limit);
}
