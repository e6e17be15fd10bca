package app.preflight.accounts;

import app.preflight.shared.WorkspaceId;

/** Heard in the same transaction, so that a workspace is never there without what belongs in it. */
public record WorkspaceCreated(WorkspaceId workspace) {}
