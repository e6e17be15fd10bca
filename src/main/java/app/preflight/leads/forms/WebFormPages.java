package app.preflight.leads.forms;

import app.preflight.leads.OwnerChoices;
import app.preflight.settings.Settings;
import app.preflight.shared.Ids;
import app.preflight.templates.Templates;
import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
        return list(page, 200, Map.of(), List.of());
    }

    @PostMapping
    View add(Page page, @RequestParam Map<String, String> form) {
        page.me().requireAdmin();
        try {
            forms.add(page.me(), WebFormInput.read(page.me(), form, owners));
            return Redirects.to("/leads/forms");
        } catch (Invalid invalid) {
            return list(page, 422, form, invalid.errors());
        }
    }

    private View list(Page page, int status, Map<String, String> typed, List<FieldError> errors) {
        WebFormsView view =
                new WebFormsView(
                        forms.all(page.me().workspace()),
                        settings.baseUrl().toString(),
                        owners.offered(page.me()),
                        typed,
                        errors);
        return page.view(status, templates.leadsWebForms(page, view));
    }

    @PostMapping("/{id}/closure")
    View close(Page page, @PathVariable String id) {
        page.me().requireAdmin();
        forms.close(page.me(), Ids.parse(id).orElseThrow(NotFound::new));
        return Redirects.to("/leads/forms");
    }
}
