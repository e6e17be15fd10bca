package app.preflight.processes;

import app.preflight.processes.Drafts.Editing;
import app.preflight.templates.Templates;
import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Where admins write a process. Each form is one change, kept at once; a page's script gets the
 * list back as it is then, without one the browser is sent to the page again.
 */
@Controller
@RequestMapping("/processes/{key}/draft")
class DraftPages {

    private final Drafts drafts;
    private final Templates templates;

    DraftPages(Drafts drafts, Templates templates) {
        this.drafts = drafts;
        this.templates = templates;
    }

    @GetMapping
    View show(Page page, @PathVariable String key) {
        return page.view(templates.processesDraft(page, DraftView.of(find(page, key)), ""));
    }

    @GetMapping("/items/{item}")
    View item(Page page, @PathVariable String key, @PathVariable String item) {
        DraftView view = DraftView.of(find(page, key));
        if (view.item(item).isEmpty()) {
            throw new NotFound();
        }
        return page.isPart()
                ? page.view(templates.processesDraftItem(page, view, item))
                : page.view(templates.processesDraft(page, view, item));
    }

    @PostMapping
    View describe(Page page, @PathVariable String key, @RequestParam Map<String, String> form) {
        return edit(
                page,
                key,
                form,
                "",
                typed -> {
                    Localized name = typed.line("name");
                    Localized description = typed.checked(typed.text("description"));
                    return process -> Edits.describe(process, name, description);
                });
    }

    @PostMapping("/stages")
    View addStage(Page page, @PathVariable String key, @RequestParam Map<String, String> form) {
        return edit(
                page,
                key,
                form,
                "",
                typed -> {
                    Localized name = typed.checked(typed.line("name"));
                    return process -> Edits.addStage(process, name);
                });
    }

    @PostMapping("/stages/{stage}")
    View changeStage(
            Page page,
            @PathVariable String key,
            @PathVariable String stage,
            @RequestParam Map<String, String> form) {
        boolean wins = form.containsKey("wins");
        return edit(
                page,
                key,
                form,
                "",
                typed -> {
                    Localized name = typed.checked(typed.line("name"));
                    return process -> Edits.changeStage(process, stage, name, wins);
                });
    }

    @PostMapping("/stages/{stage}/removal")
    View removeStage(
            Page page,
            @PathVariable String key,
            @PathVariable String stage,
            @RequestParam Map<String, String> form) {
        return edit(page, key, form, "", typed -> process -> Edits.removeStage(process, stage));
    }

    @PostMapping("/stages/{stage}/position")
    View moveStage(
            Page page,
            @PathVariable String key,
            @PathVariable String stage,
            @RequestParam Map<String, String> form) {
        int by = "up".equals(form.get("to")) ? -1 : 1;
        return edit(page, key, form, "", typed -> process -> Edits.moveStage(process, stage, by));
    }

    @PostMapping("/stages/{stage}/items")
    View addItem(
            Page page,
            @PathVariable String key,
            @PathVariable String stage,
            @RequestParam Map<String, String> form) {
        return edit(
                page,
                key,
                form,
                "",
                typed -> {
                    Localized challenge = typed.checked(typed.line("challenge"));
                    return process -> Edits.addItem(process, stage, challenge);
                });
    }

    @PostMapping("/items/{item}")
    View changeItem(
            Page page,
            @PathVariable String key,
            @PathVariable String item,
            @RequestParam Map<String, String> form) {
        return edit(
                page,
                key,
                form,
                item,
                typed -> {
                    Item before =
                            DraftView.of(find(page, key)).item(item).orElseThrow(NotFound::new);
                    Item after = typed.item(before);
                    return process -> Edits.changeItem(process, after);
                });
    }

    @PostMapping("/items/{item}/removal")
    View removeItem(
            Page page,
            @PathVariable String key,
            @PathVariable String item,
            @RequestParam Map<String, String> form) {
        return edit(page, key, form, "", typed -> process -> Edits.removeItem(process, item));
    }

    /** One place up or down, or to where it was dropped. */
    @PostMapping("/items/{item}/position")
    View moveItem(
            Page page,
            @PathVariable String key,
            @PathVariable String item,
            @RequestParam Map<String, String> form) {
        String stage = form.getOrDefault("stage", "");
        Optional<String> before =
                Optional.ofNullable(form.get("before")).filter(other -> !other.isEmpty());
        boolean down = "down".equals(form.get("to"));
        return edit(
                page,
                key,
                form,
                "",
                typed ->
                        process ->
                                stage.isEmpty()
                                        ? Edits.moveItem(process, item, down)
                                        : Edits.moveItem(process, item, stage, before));
    }

    @PostMapping("/undoing")
    View undo(Page page, @PathVariable String key, @RequestParam Map<String, String> form) {
        page.me().requireAdmin();
        return answer(page, key, form, drafts.undo(page.me(), key, revision(form)));
    }

    @PostMapping("/publication")
    View publish(Page page, @PathVariable String key, @RequestParam Map<String, String> form) {
        page.me().requireAdmin();
        try {
            return switch (drafts.publish(page.me(), key, revision(form))) {
                case Editing.Edited edited -> Redirects.to("/processes/" + key);
                case Editing.Overtaken overtaken ->
                        page.view(
                                409,
                                templates.processesDraft(
                                        page, DraftView.overtaken(overtaken, Map.of()), ""));
            };
        } catch (Invalid invalid) {
            return refused(page, key, "", form, invalid.errors());
        }
    }

    @PostMapping("/discarding")
    View discard(Page page, @PathVariable String key) {
        page.me().requireAdmin();
        drafts.discard(page.me(), key);
        return Redirects.to("/processes");
    }

    /** Reads a form into a change. */
    private interface Reading {
        UnaryOperator<ProcessDefinition> read(DraftForm form);
    }

    private View edit(
            Page page, String key, Map<String, String> form, String item, Reading reading) {
        page.me().requireAdmin();
        try {
            UnaryOperator<ProcessDefinition> change = reading.read(new DraftForm(form));
            return answer(page, key, form, drafts.edit(page.me(), key, revision(form), change));
        } catch (Invalid invalid) {
            return refused(page, key, item, form, invalid.errors());
        }
    }

    private View answer(Page page, String key, Map<String, String> form, Editing editing) {
        return switch (editing) {
            case Editing.Edited edited ->
                    page.isPart()
                            ? page.view(
                                    templates.processesDraftList(
                                            page, DraftView.of(edited.draft()), ""))
                            : Redirects.to("/processes/" + key + "/draft");
            case Editing.Overtaken overtaken ->
                    show(page, 409, DraftView.overtaken(overtaken, form), "");
        };
    }

    private View refused(
            Page page, String key, String item, Map<String, String> form, List<FieldError> errors) {
        return show(page, 422, DraftView.of(find(page, key), errors, form), item);
    }

    private View show(Page page, int status, DraftView view, String item) {
        return page.isPart()
                ? page.view(status, templates.processesDraftList(page, view, item))
                : page.view(status, templates.processesDraft(page, view, item));
    }

    private Draft find(Page page, String key) {
        page.me().requireAdmin();
        return drafts.find(page.me().workspace(), key).orElseThrow(NotFound::new);
    }

    private static int revision(Map<String, String> form) {
        String revision = form.getOrDefault("revision", "");
        return revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : -1;
    }
}
