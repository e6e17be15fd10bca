package app.preflight.accounts;

import app.preflight.shared.TeamId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A link that makes its bearer a user, once. Without an e-mail address it is the first admin's. */
public record Invitation(
        WorkspaceId workspace,
        UUID id,
        Optional<String> email,
        Role role,
        Optional<TeamId> team,
        Instant expiresAt) {

    public boolean isFirstAdmin() {
        return email.isEmpty();
    }
}
