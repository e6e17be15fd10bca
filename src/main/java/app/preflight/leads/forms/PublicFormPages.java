package app.preflight.leads.forms;

import app.preflight.leads.LeadDetails;
import app.preflight.shared.Text;
import app.preflight.templates.Templates;
import app.preflight.web.FieldError;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A form as strangers see it, in a page of its own or within another's. */
@Controller
@RequestMapping("/forms/{link}")
class PublicFormPages {

    private static final String CAMPAIGN = "utm_";

    private final WebForms forms;
    private final WebFormEntries entries;
    private final Templates templates;

    PublicFormPages(WebForms forms, WebFormEntries entries, Templates templates) {
        this.forms = forms;
        this.entries = entries;
        this.templates = templates;
    }

    @GetMapping
    View show(
            Page page,
            @PathVariable String link,
            @RequestParam Map<String, String> parameters,
            @RequestHeader(value = HttpHeaders.REFERER, defaultValue = "") String referrer) {
        WebForm form = forms.open(link).orElseThrow(NotFound::new);
        return show(page, 200, form, Map.of("from", origin(parameters, referrer)), List.of());
    }

    /** The campaign that the address names, or else the page that led here. */
    private static String origin(Map<String, String> parameters, String referrer) {
        String campaign =
                parameters.entrySet().stream()
                        .filter(parameter -> parameter.getKey().startsWith(CAMPAIGN))
                        .sorted(Map.Entry.comparingByKey())
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining(" "));
        String origin = campaign.isEmpty() ? referrer : campaign;
        return Text.isUnsafe(origin) || origin.length() > Fields.LINE ? "" : Text.line(origin);
    }

    @PostMapping
    View send(
            Page page,
            @PathVariable String link,
            @RequestParam Map<String, String> answer,
            HttpServletRequest request) {
        WebForm form = forms.open(link).orElseThrow(NotFound::new);
        if (WebFormAnswer.isByProgram(answer)) {
            return page.view(templates.leadsFormSent(page, form));
        }
        try {
            LeadDetails facts = WebFormAnswer.read(form, answer);
            return sent(page, form, answer, facts, request.getRemoteAddr());
        } catch (Invalid invalid) {
            return show(page, 422, form, answer, invalid.errors());
        }
    }

    private View sent(
            Page page, WebForm form, Map<String, String> answer, LeadDetails facts, String sender) {
        Optional<String> from = new Fields().optional("from", answer.get("from"), Fields.LINE);
        return entries.add(form, facts, sender, from).isPresent()
                ? page.view(templates.leadsFormSent(page, form))
                : show(
                        page,
                        429,
                        form,
                        answer,
                        List.of(new FieldError("", "error.too-many-entries")));
    }

    private View show(
            Page page,
            int status,
            WebForm form,
            Map<String, String> typed,
            List<FieldError> errors) {
        return page.view(
                status, templates.leadsForm(page, new PublicFormView(form, typed, errors)));
    }
}
