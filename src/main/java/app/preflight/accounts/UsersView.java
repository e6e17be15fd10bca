package app.preflight.accounts;

import app.preflight.web.Entries;
import java.util.List;
import java.util.Optional;

/**
 * What the page of users shows. The link of a new invitation is known once, just after it was made.
 */
public record UsersView(
        List<User> users,
        List<Team> teams,
        List<Invitation> invitations,
        Optional<String> link,
        Entries entries) {}
