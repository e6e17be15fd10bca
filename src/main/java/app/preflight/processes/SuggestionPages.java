package app.preflight.processes;

import app.preflight.templates.Templates;
import app.preflight.web.Body;
import app.preflight.web.Entries;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Submitted;
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
    private final Templates templates;

    SuggestionPages(Suggestions suggestions, Templates templates) {
        this.suggestions = suggestions;
        this.templates = templates;
    }

    record NewSuggestion(String text) {}

    @GetMapping("/{key}/items/{item}/suggestions")
    View form(
            Page page,
            ProcessVersion process,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String next) {
        return form(page, 200, process, item(process, item), next, Entries.NONE);
    }

    private static Item item(ProcessVersion process, String key) {
        return process.item(key).orElseThrow(NotFound::new);
    }

    private View form(
            Page page, int status, ProcessVersion process, Item item, String next, Entries typed) {
        return page.view(
                status,
                templates.processesSuggest(page, process, item, Redirects.own(next), typed));
    }

    @PostMapping("/{key}/items/{item}/suggestions")
    View make(
            Page page,
            ProcessVersion process,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String next,
            @Body Submitted<NewSuggestion> form) {
        Item about = item(process, item);
        return form.then(
                suggestion -> {
                    suggestions.make(page.me(), process, about, suggestion.text());
                    return Redirects.toOwn(next.isEmpty() ? "/processes/" + process.key() : next);
                },
                again -> form(page, 422, process, about, next, again));
    }

    @GetMapping("/suggestions")
    View queue(Page page) {
        return page.view(templates.processesSuggestions(page, suggestions.open(page.me())));
    }

    @PostMapping("/suggestions/{id}/closure")
    View close(Page page, Suggestion suggestion) {
        suggestions.close(page.me(), suggestion);
        return Redirects.to("/processes/suggestions");
    }
}
