package app.preflight.processes;

import app.preflight.processes.Drafts.Editing;
import app.preflight.templates.Templates;
import app.preflight.web.Invalid;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where admins write a process: its name, its stages, what becomes of the draft. */
@Controller
@RequestMapping("/processes/{key}/draft")
class DraftPages {

    private final Drafts drafts;
    private final DraftAnswers answers;
    private final Templates templates;

    DraftPages(Drafts drafts, DraftAnswers answers, Templates templates) {
        this.drafts = drafts;
        this.answers = answers;
        this.templates = templates;
    }

    @GetMapping
    View show(Page page, @PathVariable String key) {
        return page.view(templates.processesDraft(page, DraftView.of(answers.find(page, key)), ""));
    }

    @PostMapping
    View describe(Page page, @PathVariable String key, @RequestParam Map<String, String> form) {
        return answers.edit(
                page,
                key,
                form,
                typed -> {
                    Localized name = typed.line("name");
                    Localized description = typed.checked(typed.text("description"));
                    return process -> Edits.describe(process, name, description);
                });
    }

    @PostMapping("/stages")
    View addStage(Page page, @PathVariable String key, @RequestParam Map<String, String> form) {
        return answers.edit(
                page,
                key,
                form,
                typed ->
                        DraftAnswers.named(
                                typed, "name", (process, name) -> Edits.addStage(process, name)));
    }

    @PostMapping("/stages/{stage}")
    View changeStage(
            Page page,
            @PathVariable String key,
            @PathVariable String stage,
            @RequestParam Map<String, String> form) {
        boolean wins = form.containsKey("wins");
        return answers.edit(
                page,
                key,
                form,
                typed ->
                        DraftAnswers.named(
                                typed,
                                "name",
                                (process, name) -> Edits.changeStage(process, stage, name, wins)));
    }

    @PostMapping("/stages/{stage}/deletion")
    View removeStage(
            Page page,
            @PathVariable String key,
            @PathVariable String stage,
            @RequestParam Map<String, String> form) {
        return answers.edit(page, key, form, typed -> process -> Edits.removeStage(process, stage));
    }

    @PostMapping("/stages/{stage}/position")
    View moveStage(
            Page page,
            @PathVariable String key,
            @PathVariable String stage,
            @RequestParam Map<String, String> form) {
        int by = "up".equals(form.get("to")) ? -1 : 1;
        Optional<String> before =
                Optional.ofNullable(form.get("before")).filter(other -> !other.isEmpty());
        return answers.edit(
                page,
                key,
                form,
                typed ->
                        process ->
                                form.containsKey("to")
                                        ? Edits.moveStage(process, stage, by)
                                        : Edits.moveStage(process, stage, before));
    }

    @PostMapping("/undo")
    View undo(Page page, @PathVariable String key, @RequestParam Map<String, String> form) {
        page.me().requireAdmin();
        return answers.answer(
                page, key, form, drafts.undo(page.me(), key, DraftAnswers.revision(form)));
    }

    @PostMapping("/publication")
    View publish(Page page, @PathVariable String key, @RequestParam Map<String, String> form) {
        page.me().requireAdmin();
        try {
            return switch (drafts.publish(page.me(), key, DraftAnswers.revision(form))) {
                case Editing.Edited edited -> Redirects.to("/processes/" + key);
                case Editing.Overtaken overtaken ->
                        page.view(
                                409,
                                templates.processesDraft(
                                        page, DraftView.overtaken(overtaken, Map.of()), ""));
            };
        } catch (Invalid invalid) {
            return answers.refused(page, key, "", form, invalid.errors());
        }
    }

    @PostMapping("/discarding")
    View discard(Page page, @PathVariable String key) {
        page.me().requireAdmin();
        drafts.discard(page.me(), key);
        return Redirects.to("/processes");
    }
}
