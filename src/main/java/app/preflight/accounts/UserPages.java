package app.preflight.accounts;

import app.preflight.settings.Settings;
import app.preflight.shared.TeamId;
import app.preflight.templates.Templates;
import app.preflight.web.Body;
import app.preflight.web.Entries;
import app.preflight.web.Invalid;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Role;
import app.preflight.web.Submitted;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The admin's page of users, teams and invitations. */
@Controller
@RequestMapping("/users")
class UserPages {

    private final Users users;
    private final Teams teams;
    private final ExpectedUsers expected;
    private final Invitations invitations;
    private final Settings settings;
    private final Templates templates;

    UserPages(
            Users users,
            Teams teams,
            ExpectedUsers expected,
            Invitations invitations,
            Settings settings,
            Templates templates) {
        this.users = users;
        this.teams = teams;
        this.expected = expected;
        this.invitations = invitations;
        this.settings = settings;
        this.templates = templates;
    }

    /**
     * @param team by its name, made where there is none
     */
    record NewInvitation(String email, Role role, Optional<String> team) {}

    record UserEdit(Role role, Optional<String> team) {}

    @GetMapping
    View list(Page page) {
        return show(page, 200, Optional.empty(), Entries.NONE);
    }

    @PostMapping("/invitations")
    View invite(Page page, @Body Submitted<NewInvitation> form) {
        return form.then(
                invitation -> show(page, 200, Optional.of(link(page, invitation)), Entries.NONE),
                again -> show(page, 422, Optional.empty(), again));
    }

    private String link(Page page, NewInvitation invitation) {
        String email = invitation.email();
        if (users.findByEmail(page.me().workspace(), email).isPresent()
                && !expected.isExpected(page.me().workspace(), email)) {
            throw new Invalid("email", "error.email-taken");
        }
        Optional<TeamId> team = team(page, invitation.team());
        return settings.baseUrl()
                + "/invitations/"
                + invitations.invite(page.me(), email, invitation.role(), team);
    }

    private Optional<TeamId> team(Page page, Optional<String> name) {
        return name.map(known -> teams.named(page.me().workspace(), known));
    }

    @PostMapping("/invitations/{id}/withdrawal")
    View withdraw(Page page, @PathVariable UUID id) {
        invitations.withdraw(page.me().workspace(), id);
        return Redirects.to("/users");
    }

    @PostMapping("/{id}")
    View change(Page page, User user, @Body Submitted<UserEdit> form) {
        return form.then(
                edit -> {
                    requireAnother(page, user);
                    Optional<TeamId> team = team(page, edit.team());
                    users.changeRole(page.me().workspace(), user.id(), edit.role(), team);
                    return Redirects.to("/users");
                },
                again -> refused(page, again));
    }

    @PostMapping("/{id}/deactivation")
    View deactivate(Page page, User user) {
        try {
            requireAnother(page, user);
            users.deactivate(page.me().workspace(), user.id());
            return Redirects.to("/users");
        } catch (Invalid invalid) {
            return refused(page, Entries.NONE.with(invalid.errors()));
        }
    }

    /** Nobody takes the own rights away: a workspace is never left without an admin. */
    private static void requireAnother(Page page, User user) {
        if (user.id().equals(page.me().id())) {
            throw new Invalid("user", "error.self");
        }
    }

    @PostMapping("/{id}/reactivation")
    View reactivate(Page page, User user) {
        users.reactivate(page.me().workspace(), user.id());
        return Redirects.to("/users");
    }

    /** What was typed is not the invitation's, whose form stands there. */
    private View refused(Page page, Entries typed) {
        return show(page, 422, Optional.empty(), Entries.NONE.with(typed.errors()));
    }

    private View show(Page page, int status, Optional<String> link, Entries entries) {
        UsersView view =
                new UsersView(
                        users.all(page.me().workspace()),
                        teams.all(page.me().workspace()),
                        invitations.pending(page.me().workspace()),
                        link,
                        entries);
        return page.view(status, templates.accountsUsers(page, view));
    }
}
