package app.preflight.accounts;

import app.preflight.shared.TeamId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Role;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Users whom a link of their own signs in, such as the people of the demo. They have no password
 * either, but have come in: nobody is expected any more, and no invitation makes its bearer one of
 * them.
 */
@Component
public class LinkedUsers {

    private final Users users;

    LinkedUsers(Users users) {
        this.users = users;
    }

    /**
     * @return empty where the e-mail address is taken
     */
    public Optional<UserId> add(
            WorkspaceId workspace,
            String email,
            String name,
            Role role,
            Optional<TeamId> team,
            Locale locale) {
        return users.insert(workspace, email, name, Passwords.NOBODY, role, team, locale);
    }
}
