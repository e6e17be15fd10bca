package app.preflight.processes.choice;

import app.preflight.processes.Clause;
import app.preflight.processes.ClauseForm;
import app.preflight.processes.Facts;
import app.preflight.processes.Offer;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Processes;
import app.preflight.templates.Templates;
import app.preflight.web.FieldError;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.RowNumber;
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
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where admins say which process a deal gets, and try it out. */
@Controller
@RequestMapping("/processes/rules")
class RulesPages {

    private static final int NONE = -1;
    private static final int NEW = 0;

    private final ProcessRules rules;
    private final Processes processes;
    private final Templates templates;

    RulesPages(ProcessRules rules, Processes processes, Templates templates) {
        this.rules = rules;
        this.processes = processes;
        this.templates = templates;
    }

    @GetMapping
    View show(Page page, @RequestParam Map<String, String> tried) {
        page.me().requireAdmin();
        Fields fields = new Fields();
        Facts facts = FactsInput.read(facts(page, tried), fields);
        Optional<Choice> choice =
                tried.containsKey("product") && fields.isClean()
                        ? rules.choose(page.me(), facts)
                        : Optional.empty();
        return show(page, 200, NONE, Map.of(), fields.errors(), tried, choice);
    }

    private static ObjectNode facts(Page page, Map<String, String> tried) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        String amount = tried.getOrDefault("amount", "").replace(",", "").strip();
        if (!amount.isEmpty()) {
            facts.putObject("value")
                    .put("amount", amount)
                    .put("currency", page.me().currency().getCurrencyCode());
        }
        facts.put("product", tried.getOrDefault("product", ""));
        facts.put("source", tried.getOrDefault("source", ""));
        String number = tried.getOrDefault("decisionMakers", "").strip();
        if (number.matches("[0-9]{1,9}")) {
            facts.put("decisionMakers", Integer.parseInt(number));
        } else if (!number.isEmpty()) {
            facts.put("decisionMakers", number);
        }
        return facts;
    }

    private View show(
            Page page,
            int status,
            int open,
            Map<String, String> typed,
            List<FieldError> errors,
            Map<String, String> tried,
            Optional<Choice> choice) {
        ProcessRules.Kept kept = rules.find(page.me().workspace());
        List<ProcessVersion> all = processes.all(page.me());
        return page.view(
                status,
                templates.processesRules(
                        page,
                        new RulesView(
                                kept.rules(),
                                kept.revision(),
                                all,
                                open,
                                typed,
                                errors,
                                status == 409,
                                tried,
                                choice)));
    }

    /** What a form makes of the rules. */
    private interface Change {
        RuleSet of(RuleSet rules);
    }

    private View save(Page page, int open, Map<String, String> form, Change change) {
        page.me().requireAdmin();
        ProcessRules.Kept kept = rules.find(page.me().workspace());
        if (!form.getOrDefault("revision", "").equals(String.valueOf(kept.revision()))) {
            return show(page, 409, open, form, List.of(), Map.of(), Optional.empty());
        }
        try {
            RuleSet after = change.of(kept.rules());
            return rules.save(page.me(), kept.revision(), after).isPresent()
                    ? Redirects.to("/processes/rules")
                    : show(page, 409, open, form, List.of(), Map.of(), Optional.empty());
        } catch (Invalid invalid) {
            return show(page, 422, open, form, invalid.errors(), Map.of(), Optional.empty());
        }
    }

    @PostMapping
    View add(Page page, @RequestParam Map<String, String> form) {
        return save(
                page,
                NEW,
                form,
                set -> {
                    if (set.rules().size() == RulesInput.MOST_RULES) {
                        throw new Invalid("process", "error.many", RulesInput.MOST_RULES);
                    }
                    return set.with(rule(page, form), processes.all(page.me()).getFirst().key());
                });
    }

    @PostMapping("/{number}")
    View change(Page page, @PathVariable String number, @RequestParam Map<String, String> form) {
        RowNumber row = RowNumber.of(number);
        return save(page, row.value(), form, set -> set.with(row, rule(page, form)));
    }

    @PostMapping("/{number}/position")
    View move(Page page, @PathVariable String number, @RequestParam Map<String, String> form) {
        RowNumber row = RowNumber.of(number);
        int by = "up".equals(form.get("to")) ? -1 : 1;
        return save(page, NONE, form, set -> set.moved(row, by));
    }

    @PostMapping("/{number}/deletion")
    View remove(Page page, @PathVariable String number, @RequestParam Map<String, String> form) {
        RowNumber row = RowNumber.of(number);
        return save(page, NONE, form, set -> set.without(row));
    }

    @PostMapping("/fallback")
    View fallBack(Page page, @RequestParam Map<String, String> form) {
        return save(
                page,
                NONE,
                form,
                set -> {
                    Fields fields = new Fields();
                    String process = process(page, form, fields);
                    fields.check();
                    return set.otherwise(process);
                });
    }

    private Rule rule(Page page, Map<String, String> form) {
        Fields fields = new Fields();
        List<Clause> condition = new ClauseForm(form, fields, item -> false).read();
        if (condition.isEmpty() && fields.isClean()) {
            fields.reject("clause-0", "error.required");
        }
        String process = process(page, form, fields);
        fields.check();
        return new Rule(condition, process);
    }

    private String process(Page page, Map<String, String> form, Fields fields) {
        String key = fields.required("process", form.getOrDefault("process", ""), Fields.LINE);
        boolean known =
                fields.isClean("process")
                        && processes.offer(page.me(), key).filter(Offer::isOpen).isPresent();
        if (!known && fields.isClean("process")) {
            fields.reject("process", "error.process");
        }
        return key;
    }
}
