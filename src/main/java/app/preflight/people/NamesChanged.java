package app.preflight.people;

import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.UUID;

/**
 * Organisations or persons are called otherwise, or others hang on them than before: whoever keeps
 * their names writes them anew. Heard in the same transaction.
 */
public record NamesChanged(WorkspaceId workspace, List<UUID> ids) {}
