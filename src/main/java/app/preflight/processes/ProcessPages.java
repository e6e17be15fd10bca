package app.preflight.processes;

import app.preflight.shared.WorkspaceId;
import app.preflight.templates.Templates;
import app.preflight.web.Body;
import app.preflight.web.Entries;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Submitted;
import app.preflight.web.Texts;
import java.util.List;
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

    record NewProcess(Localized name) {}

    @GetMapping
    View list(Page page) {
        return list(page, 200, Entries.NONE);
    }

    private View list(Page page, int status, Entries typed) {
        boolean admin = page.me().isAdmin();
        WorkspaceId workspace = page.me().workspace();
        return page.view(
                status,
                templates.processesList(
                        page,
                        processes.offers(page.me()),
                        admin ? drafts.all(workspace) : List.of(),
                        admin ? trials.all(workspace) : List.of(),
                        typed));
    }

    /** Of no version yet; it begins with one stage, to be named. */
    @PostMapping
    View create(Page page, @Body Submitted<NewProcess> form) {
        page.me().requireAdmin();
        return form.then(
                process -> {
                    Localized stage = both("draft.new-stage");
                    Draft draft = drafts.create(page.me(), process.name(), stage);
                    return Redirects.to("/processes/" + draft.process().key() + "/draft");
                },
                again -> list(page, 422, again));
    }

    private Localized both(String key) {
        return new Localized(texts.get(Texts.ENGLISH, key), texts.get(Texts.THAI, key));
    }

    @GetMapping("/{key}")
    View show(Page page, ProcessVersion process) {
        return show(page, process, false);
    }

    private View show(Page page, ProcessVersion process, boolean last) {
        Optional<Trial> trial =
                page.me().isAdmin()
                        ? trials.find(page.me().workspace(), process.key())
                        : Optional.empty();
        ProcessStatus standing =
                processes
                        .offer(page.me(), process.key())
                        .map(Offer::status)
                        .orElse(ProcessStatus.TRIAL);
        ProcessView view = new ProcessView(process, standing, trial);
        return page.view(last ? 409 : 200, templates.processesShow(page, view, last));
    }

    /** No new deal is opened on it; those that run go on. */
    @PostMapping("/{key}/retirement")
    View retire(Page page, ProcessVersion process) {
        page.me().requireAdmin();
        return retirements.retire(page.me(), process)
                ? Redirects.to("/processes/" + process.key())
                : show(page, process, true);
    }

    @PostMapping("/{key}/retirement/end")
    View bringBack(Page page, ProcessVersion process) {
        page.me().requireAdmin();
        retirements.bringBack(page.me(), process);
        return Redirects.to("/processes/" + process.key());
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

    /** An admin reads what is on trial with others, too. */
    private ProcessVersion newest(Page page, String key) {
        Optional<ProcessVersion> newest =
                page.me().isAdmin()
                        ? processes.alive(page.me().workspace(), key)
                        : processes.find(page.me(), key);
        return newest.orElseThrow(NotFound::new);
    }

    private ProcessVersion version(Page page, ProcessVersion newest, int number) {
        if (number < 1 || number > newest.version()) {
            throw new NotFound();
        }
        return processes.version(page.me().workspace(), newest.id(), number);
    }

    @GetMapping("/{key}/print")
    View print(Page page, ProcessVersion process) {
        return page.view(templates.processesPrint(page, process));
    }
}
