package app.preflight.accounts;

import app.preflight.shared.UserId;
import app.preflight.templates.Templates;
import app.preflight.web.FieldError;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What opens behind an invitation's link, and behind the first admin's. */
@Controller
class InvitationPages {

    private final Invitations invitations;
    private final Workspaces workspaces;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Templates templates;

    InvitationPages(
            Invitations invitations,
            Workspaces workspaces,
            Passwords passwords,
            Sessions sessions,
            Templates templates) {
        this.invitations = invitations;
        this.workspaces = workspaces;
        this.passwords = passwords;
        this.sessions = sessions;
        this.templates = templates;
    }

    @GetMapping("/invitations/{link}")
    View form(Page page, @PathVariable String link) {
        Optional<Invitation> invitation = invitations.find(link);
        return invitation.isPresent()
                ? show(page, 200, link, invitation.get(), new InvitationForm("", "", ""), List.of())
                : page.view(404, templates.accountsInvitationUsed(page));
    }

    @PostMapping("/invitations/{link}")
    View accept(
            Page page,
            @PathVariable String link,
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        Invitation invitation = invitations.find(link).orElseThrow(NotFound::new);
        try {
            UserId user =
                    accept(
                            page,
                            link,
                            invitation,
                            new InvitationForm(company, name, email),
                            password);
            sessions.begin(request, response, invitation.workspace(), user);
            return Redirects.to("/");
        } catch (Invalid invalid) {
            return show(
                    page,
                    422,
                    link,
                    invitation,
                    new InvitationForm(company, name, email),
                    invalid.errors());
        }
    }

    private UserId accept(
            Page page, String link, Invitation invitation, InvitationForm form, String password) {
        Fields fields = new Fields();
        String name = fields.required("name", form.name(), Fields.LINE);
        String email = invitation.email().orElse(form.email());
        if (fields.email("email", email).isEmpty()) {
            fields.required("email", email, Fields.LINE);
        }
        passwords.check(fields, "password", password);
        String company =
                invitation.isFirstAdmin()
                        ? fields.required("company", form.company(), Fields.LINE)
                        : "";
        fields.check();
        UserId user =
                invitations
                        .accept(link, email, name, password, page.locale())
                        .orElseThrow(() -> new Invalid("email", "error.email-taken"));
        if (invitation.isFirstAdmin()) {
            workspaces.rename(invitation.workspace(), company);
        }
        return user;
    }

    private View show(
            Page page,
            int status,
            String link,
            Invitation invitation,
            InvitationForm form,
            List<FieldError> errors) {
        return page.view(
                status, templates.accountsInvitation(page, link, invitation, form, errors));
    }
}
