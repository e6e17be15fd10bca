package app.preflight.processes;

import app.preflight.processes.DraftView.OpenItem;
import app.preflight.rules.Condition;
import app.preflight.rules.ConditionCheck;
import app.preflight.rules.ConditionWords;
import app.preflight.rules.Spelling;
import app.preflight.templates.Templates;
import app.preflight.web.Body;
import app.preflight.web.Entries;
import app.preflight.web.Fields;
import app.preflight.web.IfMatch;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Submitted;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** The items of a process that is being written: each form is one change, kept at once. */
@Controller
@RequestMapping("/processes/{key}/draft")
class DraftItemPages {

    private final DraftAnswers answers;
    private final SensorNames sensors;
    private final Templates templates;
    private final JsonMapper json;

    DraftItemPages(
            DraftAnswers answers, SensorNames sensors, Templates templates, JsonMapper json) {
        this.answers = answers;
        this.sensors = sensors;
        this.templates = templates;
        this.json = json;
    }

    record NewItem(Localized challenge) {}

    @GetMapping("/items/{item}")
    View item(Page page, Draft draft, @PathVariable String item) {
        Item kept = draft.process().item(item).orElseThrow(NotFound::new);
        DraftView view = view(page, draft, kept, Entries.of(json.valueToTree(ItemEdit.of(kept))));
        return page.view(
                page.isPart()
                        ? templates.processesDraftItem(page, view)
                        : templates.processesDraft(page, view));
    }

    private DraftView view(Page page, Draft draft, Item kept, Entries fields) {
        ConditionWords words = DealFacts.among(page, draft.process().besides(kept).toList());
        return DraftView.of(draft, new OpenItem(kept, fields, words, sensors.all()));
    }

    @PostMapping("/stages/{stage}/items")
    View addItem(
            Page page,
            Draft draft,
            @PathVariable String stage,
            IfMatch seen,
            @Body Submitted<NewItem> form) {
        return answers.edit(
                page,
                draft,
                seen,
                form,
                (process, item) -> Edits.addItem(process, stage, item.challenge()));
    }

    /** What is wrong in an item's form stays in sight. */
    @PostMapping("/items/{item}")
    View changeItem(
            Page page,
            Draft draft,
            @PathVariable String item,
            IfMatch seen,
            @Body Submitted<ItemEdit> form) {
        Item kept = draft.process().item(item).orElseThrow(NotFound::new);
        return answers.edit(
                page,
                draft,
                seen,
                form,
                (process, edit) -> change(process, item, edit),
                again -> answers.show(page, 422, view(page, draft, kept, again)));
    }

    private ProcessDefinition change(ProcessDefinition process, String key, ItemEdit edit) {
        Item before = process.item(key).orElseThrow(NotFound::new);
        if (edit.sensor().filter(sensor -> !sensors.all().contains(sensor)).isPresent()) {
            throw new Invalid("sensor", "error.sensor");
        }
        Item after = edit.of(before, condition(process, before, edit));
        return DefinitionRules.uncircled(Edits.changeItem(process, after), key);
    }

    /** Whoever sends no conditions leaves them as they are. */
    private static List<Condition> condition(
            ProcessDefinition process, Item before, ItemEdit edit) {
        Fields fields = new Fields();
        ConditionCheck check =
                new ConditionCheck(
                        fields, Spelling.FIELD, fact -> DealFacts.find(fact, process::item));
        List<Condition> conditions =
                edit.conditions()
                        .map(sent -> check.all("conditions", sent))
                        .orElse(before.condition());
        fields.check();
        return conditions;
    }

    @PostMapping("/items/{item}/deletion")
    View removeItem(Page page, Draft draft, @PathVariable String item, IfMatch seen) {
        return answers.edit(page, draft, seen, process -> Edits.removeItem(process, item));
    }

    /** One place up or down, or to where it was dropped. */
    @PostMapping("/items/{item}/position")
    View moveItem(
            Page page,
            Draft draft,
            @PathVariable String item,
            IfMatch seen,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String to) {
        return answers.edit(
                page,
                draft,
                seen,
                process ->
                        stage.isEmpty()
                                ? Edits.moveItem(process, item, to.equals("down"))
                                : Edits.moveItem(process, item, stage, DraftPages.named(before)));
    }
}
