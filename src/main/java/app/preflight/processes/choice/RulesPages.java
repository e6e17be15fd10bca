package app.preflight.processes.choice;

import app.preflight.processes.Facts;
import app.preflight.processes.Processes;
import app.preflight.rules.RuleForms;
import app.preflight.rules.RulePages;
import app.preflight.rules.RuleStore.Kept;
import app.preflight.templates.Templates;
import app.preflight.web.Body;
import app.preflight.web.Entries;
import app.preflight.web.IfMatch;
import app.preflight.web.Page;
import app.preflight.web.RowNumber;
import app.preflight.web.Submitted;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** Where admins say which process a deal gets, and try it out. */
@Controller
@RequestMapping("/processes/rules")
class RulesPages extends RulePages<ProcessRules> {

    private final ProcessChoices choices;
    private final Processes processes;
    private final Templates templates;

    RulesPages(ProcessChoices choices, Processes processes, Templates templates, JsonMapper json) {
        super(choices, json, "/processes/rules");
        this.choices = choices;
        this.processes = processes;
        this.templates = templates;
    }

    /**
     * @param product there where the facts of a deal were sent to be tried
     */
    @GetMapping
    View show(Page page, @RequestParam Optional<String> product, @Body Submitted<Facts> tried) {
        page.me().requireAdmin();
        Kept<ProcessRules> kept = choices.find(page.me().workspace());
        Optional<Choice> choice =
                product.flatMap(sent -> tried.value())
                        .flatMap(facts -> choices.choose(page.me(), facts));
        return show(page, 200, kept.rules(), forms(kept), tried.entries(), choice);
    }

    @Override
    protected View show(Page page, int status, ProcessRules rules, RuleForms forms) {
        return show(page, status, rules, forms, Entries.NONE, Optional.empty());
    }

    private View show(
            Page page,
            int status,
            ProcessRules rules,
            RuleForms forms,
            Entries tried,
            Optional<Choice> choice) {
        RulesView view = new RulesView(rules, processes.all(page.me()), forms, tried, choice);
        return page.view(status, templates.processesRules(page, view));
    }

    private RulesInput input(Page page) {
        return new RulesInput(processes.all(page.me()));
    }

    /** The first rule comes with a fallback: what every deal got before there were rules. */
    @PostMapping
    View add(Page page, IfMatch seen, @Body Submitted<ProcessRule> form) {
        String first = processes.all(page.me()).getFirst().key();
        return save(
                page,
                NEW,
                seen,
                form,
                (set, sent) ->
                        set.otherwise(set.fallback().orElse(first))
                                .adding(input(page).rule(sent), "process"));
    }

    @PostMapping("/{number}")
    View change(
            Page page,
            @PathVariable String number,
            IfMatch seen,
            @Body Submitted<ProcessRule> form) {
        RowNumber row = RowNumber.of(number);
        return save(
                page,
                row.value(),
                seen,
                form,
                (set, sent) -> set.replacing(row, input(page).rule(sent)));
    }

    @PostMapping("/fallback")
    View fallBack(Page page, IfMatch seen, @Body Submitted<ProcessFallback> form) {
        return save(
                page, NONE, seen, form, (set, sent) -> set.otherwise(input(page).fallback(sent)));
    }
}
