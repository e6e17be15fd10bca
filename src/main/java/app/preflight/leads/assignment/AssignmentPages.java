package app.preflight.leads.assignment;

import app.preflight.accounts.Users;
import app.preflight.leads.LeadForms;
import app.preflight.leads.assignment.AssignmentRules.Kept;
import app.preflight.shared.UserId;
import app.preflight.templates.Templates;
import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.RowNumber;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where admins say who gets a lead, and see where the open ones would go. */
@Controller
@RequestMapping("/leads/assignment")
class AssignmentPages {

    private static final int NONE = -1;
    private static final int NEW = 0;

    private final AssignmentRules rules;
    private final AssignmentTrial trial;
    private final Users users;
    private final LeadForms forms;
    private final Templates templates;

    AssignmentPages(
            AssignmentRules rules,
            AssignmentTrial trial,
            Users users,
            LeadForms forms,
            Templates templates) {
        this.rules = rules;
        this.trial = trial;
        this.users = users;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping
    View show(Page page) {
        page.me().requireAdmin();
        return show(page, 200, NONE, RuleForm.EMPTY, List.of());
    }

    private View show(Page page, int status, int open, RuleForm typed, List<FieldError> errors) {
        Kept kept = rules.find(page.me().workspace());
        Set<UserId> present = users.present(page.me().workspace());
        AssignmentView view =
                new AssignmentView(
                        kept.rules(),
                        kept.revision(),
                        users.all(page.me().workspace()),
                        present,
                        rules.latest(page.me().workspace()),
                        trial.of(page.me(), kept.rules(), present),
                        forms.ownFields(page),
                        open,
                        typed,
                        errors,
                        status == 409);
        return page.view(status, templates.leadsAssignment(page, view));
    }

    /** What a form makes of the rules. */
    private interface Change {
        RuleSet of(RuleSet rules);
    }

    private View save(Page page, int open, MultiValueMap<String, String> form, Change change) {
        page.me().requireAdmin();
        Kept kept = rules.find(page.me().workspace());
        RuleForm typed = RuleForm.read(form);
        if (!String.valueOf(kept.revision()).equals(form.getFirst("revision"))) {
            return show(page, 409, open, typed, List.of());
        }
        try {
            return rules.save(page.me(), kept.revision(), change.of(kept.rules())).isPresent()
                    ? Redirects.to("/leads/assignment")
                    : show(page, 409, open, typed, List.of());
        } catch (Invalid invalid) {
            return show(page, 422, open, typed, invalid.errors());
        }
    }

    @PostMapping
    View add(Page page, @RequestParam MultiValueMap<String, String> form) {
        return save(
                page,
                NEW,
                form,
                set -> {
                    if (set.rules().size() == AssignmentInput.MOST_RULES) {
                        throw new Invalid(
                                "rules[0].name", "error.many", AssignmentInput.MOST_RULES);
                    }
                    return set.with(rule(page, set, RuleForm.read(form).body()));
                });
    }

    @PostMapping("/{number}")
    View change(
            Page page,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> form) {
        RowNumber row = RowNumber.of(number);
        return save(
                page,
                row.value(),
                form,
                set -> {
                    Rule before = row.in(set.rules());
                    RuleForm kept = RuleForm.read(form).inOrderOf(before.people());
                    ObjectNode body = kept.body().put("id", before.id().toString());
                    return set.with(row, rule(page, set, body));
                });
    }

    @PostMapping("/{number}/position")
    View move(
            Page page,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> form) {
        RowNumber row = RowNumber.of(number);
        int by = "up".equals(form.getFirst("to")) ? -1 : 1;
        return save(page, NONE, form, set -> set.moved(row, by));
    }

    @PostMapping("/{number}/deletion")
    View remove(
            Page page,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> form) {
        RowNumber row = RowNumber.of(number);
        return save(page, NONE, form, set -> set.without(row));
    }

    @PostMapping("/others")
    View others(Page page, @RequestParam MultiValueMap<String, String> form) {
        return save(
                page,
                NONE,
                form,
                set -> {
                    ObjectNode body = JsonNodeFactory.instance.objectNode();
                    body.putArray("rules");
                    RuleForm.read(form)
                            .inOrderOf(set.others())
                            .owners()
                            .forEach(body.putArray("others")::add);
                    return set.otherwise(read(page, set, body).others());
                });
    }

    private Rule rule(Page page, RuleSet before, ObjectNode rule) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("rules").add(rule);
        return read(page, before, body).rules().getFirst();
    }

    private RuleSet read(Page page, RuleSet before, ObjectNode body) {
        return AssignmentInput.read(page.me(), body, users.all(page.me().workspace()), before);
    }
}
