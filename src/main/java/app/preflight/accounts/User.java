package app.preflight.accounts;

import app.preflight.shared.TeamId;
import app.preflight.shared.UserId;
import app.preflight.web.Role;
import java.time.Instant;
import java.util.Optional;

/** A person who signs in. */
public record User(
        UserId id,
        String name,
        String email,
        Role role,
        Optional<TeamId> team,
        Optional<String> teamName,
        Optional<Instant> deactivatedAt) {

    public boolean isActive() {
        return deactivatedAt.isEmpty();
    }
}
