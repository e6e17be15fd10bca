package app.preflight.accounts;

import app.preflight.shared.WorkspaceId;
import java.time.ZoneId;
import java.util.Locale;

/** A company on this server, its language and where its days begin. */
public record Workspace(WorkspaceId id, String name, Locale locale, ZoneId zone) {}
