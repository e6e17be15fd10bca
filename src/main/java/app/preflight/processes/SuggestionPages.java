package app.preflight.processes;

import app.preflight.shared.Ids;
import app.preflight.templates.Templates;
import app.preflight.web.FieldError;
import app.preflight.web.Fields;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A change suggested from the field, and the queue of those. */
@Controller
@RequestMapping("/processes")
class SuggestionPages {

    private final Suggestions suggestions;
    private final Processes processes;
    private final Templates templates;

    SuggestionPages(Suggestions suggestions, Processes processes, Templates templates) {
        this.suggestions = suggestions;
        this.processes = processes;
        this.templates = templates;
    }

    @GetMapping("/{key}/items/{item}/suggestions")
    View form(
            Page page,
            @PathVariable String key,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String next) {
        return form(page, 200, key, item, next, List.of());
    }

    private View form(
            Page page, int status, String key, String item, String next, List<FieldError> errors) {
        ProcessVersion process = processes.find(page.me(), key).orElseThrow(NotFound::new);
        Item about = process.item(item).orElseThrow(NotFound::new);
        return page.view(
                status,
                templates.processesSuggest(page, process, about, Redirects.own(next), errors));
    }

    @PostMapping("/{key}/items/{item}/suggestions")
    View make(
            Page page,
            @PathVariable String key,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String text) {
        Fields fields = new Fields();
        String suggestion = fields.required("text", text, Fields.NOTE);
        if (!fields.isClean()) {
            return form(page, 422, key, item, next, fields.errors());
        }
        suggestions.make(page.me(), key, item, suggestion);
        return Redirects.toOwn(next.isEmpty() ? "/processes/" + key : next);
    }

    @GetMapping("/suggestions")
    View queue(Page page) {
        page.me().requireAdmin();
        return page.view(templates.processesSuggestions(page, suggestions.open(page.me())));
    }

    @PostMapping("/suggestions/{id}/closure")
    View close(Page page, @PathVariable String id) {
        page.me().requireAdmin();
        suggestions.close(page.me(), Ids.parse(id).orElseThrow(NotFound::new));
        return Redirects.to("/processes/suggestions");
    }
}
