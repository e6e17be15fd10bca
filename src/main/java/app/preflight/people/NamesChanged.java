package app.preflight.people;

import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.UUID;

/**
 * Organisations or persons have other names, or others refer to them than before: whoever keeps
 * their names writes them again. Heard in the same transaction.
 */
public record NamesChanged(WorkspaceId workspace, List<UUID> ids) {}
