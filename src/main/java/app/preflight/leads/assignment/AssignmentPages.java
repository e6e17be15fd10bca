package app.preflight.leads.assignment;

import app.preflight.accounts.Users;
import app.preflight.leads.LeadForms;
import app.preflight.leads.criteria.LeadFacts;
import app.preflight.rules.RuleForms;
import app.preflight.rules.RulePages;
import app.preflight.rules.RuleStore.Kept;
import app.preflight.shared.UserId;
import app.preflight.templates.Templates;
import app.preflight.web.Body;
import app.preflight.web.IfMatch;
import app.preflight.web.Page;
import app.preflight.web.RowNumber;
import app.preflight.web.Submitted;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** Where admins say who gets a lead, and see where the open ones would go. */
@Controller
@RequestMapping("/leads/assignment")
class AssignmentPages extends RulePages<RuleSet> {

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
            Templates templates,
            JsonMapper json) {
        super(rules, json, "/leads/assignment");
        this.rules = rules;
        this.trial = trial;
        this.users = users;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping
    View show(Page page) {
        page.me().requireAdmin();
        Kept<RuleSet> kept = rules.find(page.me().workspace());
        return show(page, 200, kept.rules(), forms(kept));
    }

    @Override
    protected View show(Page page, int status, RuleSet set, RuleForms written) {
        Set<UserId> present = users.present(page.me().workspace());
        AssignmentView view =
                new AssignmentView(
                        set,
                        users.all(page.me().workspace()),
                        present,
                        rules.latest(page.me().workspace()),
                        trial.of(page.me(), set, present),
                        LeadFacts.words(page, forms.ownFields(page)),
                        written);
        return page.view(status, templates.leadsAssignment(page, view));
    }

    private AssignmentInput input(Page page, RuleSet before) {
        return new AssignmentInput(page.me(), users.all(page.me().workspace()), before);
    }

    @PostMapping
    View add(Page page, IfMatch seen, @Body Submitted<AssignmentRule> form) {
        return save(
                page,
                NEW,
                seen,
                form,
                (set, sent) -> set.adding(input(page, set).rule(sent), "name"));
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
                (set, sent) ->
                        set.replacing(row, input(page, set).rule(sent).in(row.in(set.rules()))));
    }

    @PostMapping("/others")
    View others(Page page, IfMatch seen, @Body Submitted<AssignmentOthers> form) {
        return save(
                page,
                NONE,
                seen,
                form,
                (set, sent) ->
                        set.otherwise(Rule.inOrder(set.others(), input(page, set).owners(sent))));
    }
}
