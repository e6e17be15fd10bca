package app.preflight.leads.assignment;

import app.preflight.accounts.Users;
import app.preflight.leads.LeadForms;
import app.preflight.leads.assignment.AssignmentRules.Kept;
import app.preflight.shared.UserId;
import app.preflight.templates.Templates;
import app.preflight.web.Body;
import app.preflight.web.Entries;
import app.preflight.web.IfMatch;
import app.preflight.web.Invalid;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.RowNumber;
import app.preflight.web.Submitted;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

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
    private final JsonMapper json;

    AssignmentPages(
            AssignmentRules rules,
            AssignmentTrial trial,
            Users users,
            LeadForms forms,
            Templates templates,
            JsonMapper json) {
        this.rules = rules;
        this.trial = trial;
        this.users = users;
        this.forms = forms;
        this.templates = templates;
        this.json = json;
    }

    @GetMapping
    View show(Page page) {
        page.me().requireAdmin();
        return show(page, 200, NONE, Entries.NONE);
    }

    private View show(Page page, int status, int open, Entries typed) {
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
                        kept.rules().rules().stream().map(this::entries).toList(),
                        open,
                        typed,
                        status == 409);
        return page.view(status, templates.leadsAssignment(page, view));
    }

    private Entries entries(Rule rule) {
        return Entries.of(json.valueToTree(rule));
    }

    /** What a form makes of the rules. */
    private interface Change<T> {
        RuleSet of(RuleSet before, AssignmentInput input, T written);
    }

    private <T> View save(Page page, int open, IfMatch seen, Submitted<T> form, Change<T> change) {
        page.me().requireAdmin();
        Kept kept = rules.find(page.me().workspace());
        if (!seen.is(kept.revision())) {
            return show(page, 409, open, form.entries());
        }
        AssignmentInput input =
                new AssignmentInput(page.me(), users.all(page.me().workspace()), kept.rules());
        return form.then(
                written -> answer(page, open, form, kept, change.of(kept.rules(), input, written)),
                again -> show(page, 422, open, again));
    }

    private View answer(Page page, int open, Submitted<?> form, Kept kept, RuleSet changed) {
        return rules.save(page.me(), kept.revision(), changed).isPresent()
                ? Redirects.to("/leads/assignment")
                : show(page, 409, open, form.entries());
    }

    @PostMapping
    View add(Page page, IfMatch seen, @Body Submitted<AssignmentRule> form) {
        return save(
                page,
                NEW,
                seen,
                form,
                (set, input, written) -> {
                    if (set.rules().size() == AssignmentInput.MOST_RULES) {
                        throw new Invalid("name", "error.many", AssignmentInput.MOST_RULES);
                    }
                    return set.with(input.rule(written));
                });
    }

    @PostMapping("/{number}")
    View change(
            Page page,
            @PathVariable String number,
            IfMatch seen,
            @Body Submitted<AssignmentRule> form) {
        RowNumber row = RowNumber.of(number);
        return save(
                page,
                row.value(),
                seen,
                form,
                (set, input, written) ->
                        set.with(row, input.rule(written).in(row.in(set.rules()))));
    }

    @PostMapping("/{number}/position")
    View move(
            Page page,
            @PathVariable String number,
            IfMatch seen,
            @RequestParam(defaultValue = "") String to) {
        RowNumber row = RowNumber.of(number);
        return save(page, seen, set -> set.moved(row, to.equals("up") ? -1 : 1));
    }

    @PostMapping("/{number}/deletion")
    View remove(Page page, @PathVariable String number, IfMatch seen) {
        RowNumber row = RowNumber.of(number);
        return save(page, seen, set -> set.without(row));
    }

    private View save(Page page, IfMatch seen, UnaryOperator<RuleSet> change) {
        Submitted<String> nothing = new Submitted<>(Optional.of(""), Entries.NONE);
        return save(page, NONE, seen, nothing, (set, input, written) -> change.apply(set));
    }

    @PostMapping("/others")
    View others(Page page, IfMatch seen, @Body Submitted<AssignmentOthers> form) {
        return save(
                page,
                NONE,
                seen,
                form,
                (set, input, written) ->
                        set.otherwise(Rule.inOrder(set.others(), input.owners(written))));
    }
}
