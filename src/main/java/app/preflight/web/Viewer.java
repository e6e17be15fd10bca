package app.preflight.web;

import app.preflight.shared.TeamId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * Who is looking, and at which workspace: handed to every handler, never looked up from the
 * surroundings.
 */
public record Viewer(
        UserId id,
        String name,
        String email,
        Role role,
        Optional<TeamId> team,
        Locale locale,
        WorkspaceId workspace,
        String workspaceName,
        ZoneId zone,
        Currency currency) {

    public boolean isAdmin() {
        return role == Role.ADMIN;
    }

    /** Whether others' deals are the viewer's business, too: a manager's, or an admin's. */
    public boolean isManager() {
        return role != Role.REP;
    }

    /**
     * @throws Forbidden where the viewer is neither manager nor admin
     */
    public void requireManager() {
        if (!isManager()) {
            throw new Forbidden();
        }
    }

    /**
     * @throws Forbidden where the viewer is no admin
     */
    public void requireAdmin() {
        if (!isAdmin()) {
            throw new Forbidden();
        }
    }
}
