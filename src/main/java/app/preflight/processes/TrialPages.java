package app.preflight.processes;

import app.preflight.accounts.User;
import app.preflight.accounts.Users;
import app.preflight.processes.Drafts.Editing;
import app.preflight.templates.Templates;
import app.preflight.web.Invalid;
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

/** A draft tried by a few, and what becomes of the trial. */
@Controller
@RequestMapping("/processes/{key}")
class TrialPages {

    private final DraftAnswers answers;
    private final Drafts drafts;
    private final Trials trials;
    private final Users users;
    private final Templates templates;

    TrialPages(
            DraftAnswers answers, Drafts drafts, Trials trials, Users users, Templates templates) {
        this.answers = answers;
        this.drafts = drafts;
        this.trials = trials;
        this.users = users;
        this.templates = templates;
    }

    @GetMapping("/draft/trial")
    View form(Page page, @PathVariable String key) {
        return page.view(templates.processesTrial(page, form(page, key, List.of())));
    }

    private TrialForm form(Page page, String key, List<String> chosen) {
        Draft draft = answers.find(page, key);
        List<User> active =
                users.all(page.me().workspace()).stream().filter(User::isActive).toList();
        return new TrialForm(draft, active, chosen, List.of());
    }

    @PostMapping("/draft/trial")
    View begin(
            Page page,
            @PathVariable String key,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "person", defaultValue = "") List<String> chosen) {
        TrialForm form = form(page, key, chosen);
        try {
            Editing editing =
                    drafts.tryOut(page.me(), key, DraftAnswers.revision(fields), form.people());
            return switch (editing) {
                case Editing.Edited edited -> Redirects.to("/processes/" + key);
                case Editing.Overtaken overtaken ->
                        page.view(
                                409,
                                templates.processesDraft(
                                        page, DraftView.overtaken(overtaken, Map.of()), ""));
            };
        } catch (Invalid invalid) {
            return page.view(422, templates.processesTrial(page, form.refused(invalid.errors())));
        }
    }

    @PostMapping("/trial/publication")
    View publish(
            Page page, @PathVariable String key, @RequestParam(defaultValue = "0") int version) {
        page.me().requireAdmin();
        trials.publish(page.me(), key, version);
        return Redirects.to("/processes/" + key);
    }

    @PostMapping("/trial/end")
    View end(Page page, @PathVariable String key, @RequestParam(defaultValue = "0") int version) {
        page.me().requireAdmin();
        trials.end(page.me(), key, version);
        return Redirects.to("/processes");
    }
}
