package app.preflight.processes;

import app.preflight.accounts.User;
import app.preflight.accounts.Users;
import app.preflight.processes.Drafts.Editing;
import app.preflight.shared.UserId;
import app.preflight.templates.Templates;
import app.preflight.web.Body;
import app.preflight.web.Entries;
import app.preflight.web.IfMatch;
import app.preflight.web.Invalid;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Submitted;
import java.util.List;
import java.util.Set;
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

    record TrialRequest(Set<UserId> people) {}

    @GetMapping("/draft/trial")
    View form(Page page, Draft draft) {
        return form(page, 200, draft, Entries.NONE);
    }

    private View form(Page page, int status, Draft draft, Entries entries) {
        return page.view(status, templates.processesTrial(page, draft, active(page), entries));
    }

    private List<User> active(Page page) {
        return users.all(page.me().workspace()).stream().filter(User::isActive).toList();
    }

    @PostMapping("/draft/trial")
    View begin(Page page, Draft draft, IfMatch seen, @Body Submitted<TrialRequest> form) {
        return form.then(
                asked -> begin(page, draft, seen, asked.people()),
                again -> form(page, 422, draft, again));
    }

    private View begin(Page page, Draft draft, IfMatch seen, Set<UserId> people) {
        if (!active(page).stream().map(User::id).toList().containsAll(people)) {
            throw new Invalid("people", "error.people");
        }
        return switch (drafts.tryOut(page.me(), draft, seen, List.copyOf(people))) {
            case Editing.Edited edited -> Redirects.to("/processes/" + draft.process().key());
            case Editing.Overtaken overtaken -> answers.overtaken(page, Entries.NONE, overtaken);
        };
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
