package app.preflight.processes;

import app.preflight.processes.Drafts.Editing;
import app.preflight.web.Body;
import app.preflight.web.Entries;
import app.preflight.web.IfMatch;
import app.preflight.web.Invalid;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Submitted;
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

    DraftPages(Drafts drafts, DraftAnswers answers) {
        this.drafts = drafts;
        this.answers = answers;
    }

    record ProcessEdit(Localized name, Optional<Localized> description) {}

    record StageEdit(Localized name, Optional<Outcome> outcome) {}

    @GetMapping
    View show(Page page, Draft draft) {
        return answers.show(page, 200, DraftView.of(draft));
    }

    @PostMapping
    View describe(Page page, Draft draft, IfMatch seen, @Body Submitted<ProcessEdit> form) {
        return answers.edit(
                page,
                draft,
                seen,
                form,
                (process, edit) ->
                        process.described(
                                edit.name(), edit.description().orElse(Localized.NOTHING)));
    }

    @PostMapping("/stages")
    View addStage(Page page, Draft draft, IfMatch seen, @Body Submitted<StageEdit> form) {
        return answers.edit(
                page, draft, seen, form, (process, stage) -> Edits.addStage(process, stage.name()));
    }

    @PostMapping("/stages/{stage}")
    View changeStage(
            Page page,
            Draft draft,
            @PathVariable String stage,
            IfMatch seen,
            @Body Submitted<StageEdit> form) {
        return answers.edit(
                page,
                draft,
                seen,
                form,
                (process, edit) -> Edits.changeStage(process, stage, edit.name(), edit.outcome()));
    }

    @PostMapping("/stages/{stage}/deletion")
    View removeStage(Page page, Draft draft, @PathVariable String stage, IfMatch seen) {
        return answers.edit(page, draft, seen, process -> Edits.removeStage(process, stage));
    }

    /** One place up or down, or to where it was dropped. */
    @PostMapping("/stages/{stage}/position")
    View moveStage(
            Page page,
            Draft draft,
            @PathVariable String stage,
            IfMatch seen,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String before) {
        return answers.edit(
                page,
                draft,
                seen,
                process ->
                        to.isEmpty()
                                ? Edits.moveStage(process, stage, named(before))
                                : Edits.moveStage(process, stage, to.equals("up") ? -1 : 1));
    }

    static Optional<String> named(String key) {
        return Optional.of(key).filter(text -> !text.isEmpty());
    }

    @PostMapping("/undo")
    View undo(Page page, Draft draft, IfMatch seen) {
        return answers.answer(page, Entries.NONE, drafts.undo(page.me(), draft, seen));
    }

    @PostMapping("/publication")
    View publish(Page page, Draft draft, IfMatch seen) {
        try {
            return switch (drafts.publish(page.me(), draft, seen)) {
                case Editing.Edited edited -> Redirects.to("/processes/" + draft.process().key());
                case Editing.Overtaken overtaken ->
                        answers.overtaken(page, Entries.NONE, overtaken);
            };
        } catch (Invalid invalid) {
            return answers.refused(page, draft, Entries.NONE.with(invalid.errors()));
        }
    }

    @PostMapping("/discarding")
    View discard(Page page, Draft draft) {
        drafts.discard(page.me(), draft);
        return Redirects.to("/processes");
    }
}
