package app.preflight.processes;

import app.preflight.templates.Templates;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The items of a process that is being written: each form is one change, kept at once. */
@Controller
@RequestMapping("/processes/{key}/draft")
class DraftItemPages {

    private final DraftAnswers answers;
    private final SensorNames sensors;
    private final Templates templates;

    DraftItemPages(DraftAnswers answers, SensorNames sensors, Templates templates) {
        this.sensors = sensors;
        this.answers = answers;
        this.templates = templates;
    }

    @GetMapping("/items/{item}")
    View item(Page page, @PathVariable String key, @PathVariable String item) {
        DraftView view = DraftView.of(answers.find(page, key)).asking(sensors);
        if (view.item(item).isEmpty()) {
            throw new NotFound();
        }
        return page.isPart()
                ? page.view(templates.processesDraftItem(page, view, item))
                : page.view(templates.processesDraft(page, view, item));
    }

    @PostMapping("/stages/{stage}/items")
    View addItem(
            Page page,
            @PathVariable String key,
            @PathVariable String stage,
            @RequestParam Map<String, String> form) {
        return answers.edit(
                page,
                key,
                form,
                typed ->
                        DraftAnswers.named(
                                typed,
                                "challenge",
                                (process, challenge) -> Edits.addItem(process, stage, challenge)));
    }

    @PostMapping("/items/{item}")
    View changeItem(
            Page page,
            @PathVariable String key,
            @PathVariable String item,
            @RequestParam Map<String, String> form) {
        return answers.edit(
                page, key, form, item, typed -> process -> change(process, item, typed));
    }

    private ProcessDefinition change(ProcessDefinition process, String key, DraftForm typed) {
        Item before = process.item(key).orElseThrow(NotFound::new);
        Item after = typed.item(before, sensors.all(), other -> process.item(other).isPresent());
        return DefinitionRules.uncircled(Edits.changeItem(process, after), key);
    }

    @PostMapping("/items/{item}/deletion")
    View removeItem(
            Page page,
            @PathVariable String key,
            @PathVariable String item,
            @RequestParam Map<String, String> form) {
        return answers.edit(page, key, form, typed -> process -> Edits.removeItem(process, item));
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
        return answers.edit(
                page,
                key,
                form,
                typed ->
                        process ->
                                stage.isEmpty()
                                        ? Edits.moveItem(process, item, down)
                                        : Edits.moveItem(process, item, stage, before));
    }
}
