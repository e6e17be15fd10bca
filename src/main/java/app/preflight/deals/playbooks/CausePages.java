package app.preflight.deals.playbooks;

import app.preflight.processes.PlaybookDefinitions;
import app.preflight.templates.Templates;
import app.preflight.web.FieldError;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The playbooks in the library: what they say, and when they open. */
@Controller
@RequestMapping("/processes/" + PlaybookDefinitions.KEY)
class CausePages {

    private final PlaybookCauses causes;
    private final Templates templates;

    CausePages(PlaybookCauses causes, Templates templates) {
        this.causes = causes;
        this.templates = templates;
    }

    @GetMapping
    View show(Page page) {
        return show(page, 200, "", List.of());
    }

    private View show(Page page, int status, String about, List<FieldError> errors) {
        return page.view(
                status,
                templates.playbooksCauses(page, causes.all(page.me().workspace()), about, errors));
    }

    @PostMapping("/causes/{cause}")
    View set(
            Page page,
            @PathVariable String cause,
            @RequestParam(defaultValue = "") String active,
            @RequestParam(defaultValue = "") String days) {
        page.me().requireAdmin();
        if (causes.all(page.me().workspace()).stream().noneMatch(one -> one.key().equals(cause))) {
            throw new NotFound();
        }
        String typed = days.strip();
        if (!typed.matches("(?!0+$)[0-9]{0,3}")) {
            FieldError error = new FieldError("days", "error.quiet-days", 999);
            return show(page, 422, cause, List.of(error));
        }
        OptionalInt number =
                typed.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(typed));
        causes.set(page.me().workspace(), cause, !active.isEmpty(), number);
        return Redirects.to("/processes/" + PlaybookDefinitions.KEY);
    }
}
