package app.preflight.accounts;

import app.preflight.shared.UserId;
import app.preflight.templates.Templates;
import app.preflight.web.Body;
import app.preflight.web.Entries;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Submitted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What opens behind an invitation's link, and behind the first admin's. */
@Controller
class InvitationPages {

    private final Invitations invitations;
    private final Workspaces workspaces;
    private final Sessions sessions;
    private final Templates templates;

    InvitationPages(
            Invitations invitations,
            Workspaces workspaces,
            Sessions sessions,
            Templates templates) {
        this.invitations = invitations;
        this.workspaces = workspaces;
        this.sessions = sessions;
        this.templates = templates;
    }

    /**
     * Somebody who follows the link.
     *
     * @param email of the first admin, whom nobody has invited, and so is the company
     */
    record Newcomer(
            String name, String password, Optional<String> email, Optional<String> company) {}

    @GetMapping("/invitations/{link}")
    View form(Page page, @PathVariable String link) {
        return invitations
                .find(link)
                .map(invitation -> show(page, 200, link, invitation, Entries.NONE))
                .orElseGet(() -> page.view(404, templates.accountsInvitationUsed(page)));
    }

    @PostMapping("/invitations/{link}")
    View accept(
            Page page,
            @PathVariable String link,
            @Body Submitted<Newcomer> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Invitation invitation = invitations.find(link).orElseThrow(NotFound::new);
        return form.then(
                newcomer -> {
                    UserId user = accept(page, link, invitation, newcomer);
                    sessions.begin(request, response, invitation.workspace(), user);
                    return Redirects.to("/");
                },
                again -> show(page, 422, link, invitation, again));
    }

    private UserId accept(Page page, String link, Invitation invitation, Newcomer newcomer) {
        if (invitation.isFirstAdmin()) {
            requireEmailAndCompany(newcomer);
        }
        UserId user =
                invitations
                        .accept(
                                link,
                                invitation.email().or(newcomer::email).orElseThrow(),
                                newcomer.name(),
                                newcomer.password(),
                                page.locale())
                        .orElseThrow(() -> new Invalid("email", "error.email-taken"));
        if (invitation.isFirstAdmin()) {
            workspaces.rename(invitation.workspace(), newcomer.company().orElseThrow());
        }
        return user;
    }

    private static void requireEmailAndCompany(Newcomer newcomer) {
        Fields fields = new Fields();
        fields.required("email", newcomer.email().orElse(""), Fields.LINE);
        fields.required("company", newcomer.company().orElse(""), Fields.LINE);
        fields.check();
    }

    private View show(Page page, int status, String link, Invitation invitation, Entries entries) {
        return page.view(status, templates.accountsInvitation(page, link, invitation, entries));
    }
}
