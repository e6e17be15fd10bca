package app.preflight.people;

import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.UUID;

/** Persons or organisations that are new, or other than they were. */
public record PeopleChanged(WorkspaceId workspace, List<UUID> ids) {}
