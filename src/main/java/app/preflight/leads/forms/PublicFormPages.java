package app.preflight.leads.forms;

import app.preflight.shared.Text;
import app.preflight.templates.Templates;
import app.preflight.web.Body;
import app.preflight.web.Entries;
import app.preflight.web.FieldError;
import app.preflight.web.Fields;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Submitted;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
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
    private static final List<FieldError> TOO_MANY =
            List.of(new FieldError("", "error.too-many-entries"));

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
        Map<String, String> from = Map.of("from", origin(parameters, referrer));
        return show(page, 200, require(link), new Entries(from, List.of()));
    }

    private WebForm require(String link) {
        return forms.open(link).orElseThrow(NotFound::new);
    }

    private View show(Page page, int status, WebForm form, Entries entries) {
        return page.view(status, templates.leadsForm(page, form, entries));
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
            @Body Submitted<WebFormAnswer> answer,
            HttpServletRequest request) {
        WebForm form = require(link);
        if (WebFormAnswer.isByProgram(answer.entries())) {
            return page.view(templates.leadsFormSent(page, form));
        }
        return answer.then(
                written ->
                        entries.add(form, written, request.getRemoteAddr()).isPresent()
                                ? page.view(templates.leadsFormSent(page, form))
                                : show(page, 429, form, answer.entries().with(TOO_MANY)),
                again -> show(page, 422, form, again));
    }
}
