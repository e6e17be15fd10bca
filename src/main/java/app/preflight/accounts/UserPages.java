package app.preflight.accounts;

import app.preflight.settings.Settings;
import app.preflight.shared.Ids;
import app.preflight.shared.TeamId;
import app.preflight.shared.UserId;
import app.preflight.templates.Templates;
import app.preflight.web.FieldError;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    @GetMapping
    View list(Page page) {
        return show(page, 200, Optional.empty(), List.of());
    }

    @PostMapping("/invitations")
    View invite(
            Page page,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "rep") String role,
            @RequestParam(defaultValue = "") String team) {
        try {
            return show(page, 200, Optional.of(link(page, email, role, team)), List.of());
        } catch (Invalid invalid) {
            return show(page, 422, Optional.empty(), invalid.errors());
        }
    }

    private String link(Page page, String email, String role, String team) {
        Fields fields = new Fields();
        String address =
                fields.email("email", email)
                        .orElseGet(() -> fields.required("email", email, Fields.LINE));
        Role chosen = role(fields, role);
        Optional<String> teamName = fields.optional("team", team, Fields.LINE);
        if (users.findByEmail(page.me().workspace(), address).isPresent()
                && !expected.isExpected(page.me().workspace(), address)) {
            fields.reject("email", "error.email-taken");
        }
        fields.check();
        Optional<TeamId> teamId = teamName.map(name -> teams.named(page.me().workspace(), name));
        return settings.baseUrl()
                + "/invitations/"
                + invitations.invite(page.me(), address, chosen, teamId);
    }

    @PostMapping("/invitations/{id}/withdrawal")
    View withdraw(Page page, @PathVariable String id) {
        invitations.withdraw(page.me().workspace(), Ids.parse(id).orElseThrow(NotFound::new));
        return Redirects.to("/users");
    }

    @PostMapping("/{id}")
    View change(
            Page page,
            @PathVariable String id,
            @RequestParam String role,
            @RequestParam(defaultValue = "") String team) {
        Fields fields = new Fields();
        Role chosen = role(fields, role);
        Optional<String> teamName = fields.optional("team", team, Fields.LINE);
        UserId user = other(page, id, fields);
        if (!fields.isClean()) {
            return show(page, 422, Optional.empty(), fields.errors());
        }
        Optional<TeamId> teamId = teamName.map(name -> teams.named(page.me().workspace(), name));
        users.changeRole(page.me().workspace(), user, chosen, teamId);
        return Redirects.to("/users");
    }

    @PostMapping("/{id}/deactivation")
    View deactivate(Page page, @PathVariable String id) {
        Fields fields = new Fields();
        UserId user = other(page, id, fields);
        if (!fields.isClean()) {
            return show(page, 422, Optional.empty(), fields.errors());
        }
        users.deactivate(page.me().workspace(), user);
        return Redirects.to("/users");
    }

    @PostMapping("/{id}/reactivation")
    View reactivate(Page page, @PathVariable String id) {
        users.reactivate(page.me().workspace(), userId(id));
        return Redirects.to("/users");
    }

    /** Nobody takes the own rights away: a workspace is never left without an admin. */
    private static UserId other(Page page, String id, Fields fields) {
        UserId user = userId(id);
        if (user.equals(page.me().id())) {
            fields.reject("user", "error.self");
        }
        return user;
    }

    private static UserId userId(String id) {
        return new UserId(Ids.parse(id).orElseThrow(NotFound::new));
    }

    private static Role role(Fields fields, String word) {
        for (Role role : Role.values()) {
            if (role.code().equals(word)) {
                return role;
            }
        }
        fields.reject("role", "error.choice");
        return Role.REP;
    }

    private View show(Page page, int status, Optional<String> link, List<FieldError> errors) {
        UsersView view =
                new UsersView(
                        users.all(page.me().workspace()),
                        teams.all(page.me().workspace()),
                        invitations.pending(page.me().workspace()),
                        link,
                        errors);
        return page.view(status, templates.accountsUsers(page, view));
    }
}
