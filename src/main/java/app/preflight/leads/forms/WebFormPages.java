package app.preflight.leads.forms;

import app.preflight.leads.OwnerChoices;
import app.preflight.settings.Settings;
import app.preflight.templates.Templates;
import app.preflight.web.Body;
import app.preflight.web.Entries;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Submitted;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The forms of a workspace, for its admins. */
@Controller
@RequestMapping("/leads/forms")
class WebFormPages {

    private final WebForms forms;
    private final OwnerChoices owners;
    private final Settings settings;
    private final Templates templates;

    WebFormPages(WebForms forms, OwnerChoices owners, Settings settings, Templates templates) {
        this.forms = forms;
        this.owners = owners;
        this.settings = settings;
        this.templates = templates;
    }

    @GetMapping
    View list(Page page) {
        page.me().requireAdmin();
        return list(page, 200, Entries.NONE);
    }

    private View list(Page page, int status, Entries entries) {
        WebFormsView view =
                new WebFormsView(
                        forms.all(page.me().workspace()),
                        settings.baseUrl().toString(),
                        owners.offered(page.me()),
                        entries);
        return page.view(status, templates.leadsWebForms(page, view));
    }

    @PostMapping
    View add(Page page, @Body Submitted<WebFormInput> form) {
        page.me().requireAdmin();
        return form.then(
                input -> {
                    forms.add(page.me(), input, owners.of(page.me(), input.owner()));
                    return Redirects.to("/leads/forms");
                },
                again -> list(page, 422, again));
    }

    @PostMapping("/{id}/closure")
    View close(Page page, WebForm form) {
        page.me().requireAdmin();
        forms.close(page.me(), form);
        return Redirects.to("/leads/forms");
    }
}
