package app.preflight.processes;

import app.preflight.shared.WorkspaceId;
import app.preflight.templates.Templates;
import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The processes to read, to compare, and to print as blank lists. */
@Controller
@RequestMapping("/processes")
class ProcessPages {

    private final Processes processes;
    private final Drafts drafts;
    private final Trials trials;
    private final Retirements retirements;
    private final Texts texts;
    private final Templates templates;

    ProcessPages(
            Processes processes,
            Drafts drafts,
            Trials trials,
            Retirements retirements,
            Texts texts,
            Templates templates) {
        this.processes = processes;
        this.drafts = drafts;
        this.trials = trials;
        this.retirements = retirements;
        this.texts = texts;
        this.templates = templates;
    }

    @GetMapping
    View list(Page page) {
        return list(page, 200, List.of());
    }

    private View list(Page page, int status, List<FieldError> errors) {
        boolean admin = page.me().isAdmin();
        WorkspaceId workspace = page.me().workspace();
        return page.view(
                status,
                templates.processesList(
                        page,
                        processes.offers(page.me()),
                        admin ? drafts.all(workspace) : List.of(),
                        admin ? trials.all(workspace) : List.of(),
                        errors));
    }

    /** Of no version yet; it begins with one stage, to be named. */
    @PostMapping
    View create(Page page, @RequestParam Map<String, String> form) {
        page.me().requireAdmin();
        try {
            DraftForm typed = new DraftForm(form);
            Localized name = typed.checked(typed.line("name"));
            Draft draft = drafts.create(page.me(), name, both("draft.new-stage"));
            return Redirects.to("/processes/" + draft.process().key() + "/draft");
        } catch (Invalid invalid) {
            return list(page, 422, invalid.errors());
        }
    }

    private Localized both(String key) {
        return new Localized(texts.get(Texts.ENGLISH, key), texts.get(Texts.THAI, key));
    }

    @GetMapping("/{key}")
    View show(Page page, @PathVariable String key) {
        return page.view(templates.processesShow(page, standing(page, key), false));
    }

    private ProcessView standing(Page page, String key) {
        Optional<Trial> trial =
                page.me().isAdmin() ? trials.find(page.me().workspace(), key) : Optional.empty();
        return processes
                .offer(page.me(), key)
                .map(offer -> new ProcessView(offer.version(), offer.status(), trial))
                .orElseGet(() -> new ProcessView(find(page, key), ProcessStatus.TRIAL, trial));
    }

    /** No new deal is opened on it; those that run go on. */
    @PostMapping("/{key}/retirement")
    View retire(Page page, @PathVariable String key) {
        page.me().requireAdmin();
        return retirements.retire(page.me(), key)
                ? Redirects.to("/processes/" + key)
                : page.view(409, templates.processesShow(page, standing(page, key), true));
    }

    @PostMapping("/{key}/retirement/end")
    View bringBack(Page page, @PathVariable String key) {
        page.me().requireAdmin();
        retirements.bringBack(page.me(), key);
        return Redirects.to("/processes/" + key);
    }

    /** A version, and what is other in it than in the one before or in the one that is named. */
    @GetMapping("/{key}/versions/{number}")
    View version(
            Page page,
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam Optional<Integer> with) {
        ProcessVersion newest = newest(page, key);
        ProcessVersion version = version(page, newest, number);
        Optional<ProcessVersion> other =
                with.or(() -> Optional.of(number - 1).filter(before -> before > 0))
                        .map(before -> version(page, newest, before));
        return page.view(templates.processesVersion(page, version, newest.version(), other));
    }

    private ProcessVersion version(Page page, ProcessVersion newest, int number) {
        if (number < 1 || number > newest.version()) {
            throw new NotFound();
        }
        return processes.version(page.me().workspace(), newest.id(), number);
    }

    @GetMapping("/{key}/print")
    View print(Page page, @PathVariable String key) {
        return page.view(templates.processesPrint(page, find(page, key)));
    }

    /** An admin reads what is on trial with others, too. */
    private ProcessVersion newest(Page page, String key) {
        return alive(page, key).orElseGet(() -> find(page, key));
    }

    private ProcessVersion find(Page page, String key) {
        return processes.find(page.me(), key).or(() -> alive(page, key)).orElseThrow(NotFound::new);
    }

    private Optional<ProcessVersion> alive(Page page, String key) {
        return page.me().isAdmin() ? processes.alive(page.me().workspace(), key) : Optional.empty();
    }
}
