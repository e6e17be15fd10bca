package app.preflight.leads.criteria;

import app.preflight.leads.Lead;
import app.preflight.leads.LeadForms;
import app.preflight.templates.Templates;
import app.preflight.web.Body;
import app.preflight.web.Entries;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Submitted;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** What the company asks of a lead: everybody reads it, an admin writes it. */
@Controller
@RequestMapping("/leads")
class CriteriaPages {

    private final CriteriaVersions versions;
    private final CriteriaTrial trial;
    private final LeadForms forms;
    private final Templates templates;
    private final JsonMapper json;

    CriteriaPages(
            CriteriaVersions versions,
            CriteriaTrial trial,
            LeadForms forms,
            Templates templates,
            JsonMapper json) {
        this.versions = versions;
        this.trial = trial;
        this.forms = forms;
        this.templates = templates;
        this.json = json;
    }

    @GetMapping("/criteria")
    View show(Page page) {
        Criteria criteria = versions.latest(page.me().workspace());
        return show(page, 200, Entries.of(json.valueToTree(criteria)), Optional.empty());
    }

    @PostMapping("/criteria")
    View publish(Page page, @Body Submitted<CriteriaInput> form) {
        page.me().requireAdmin();
        return form.then(
                input -> {
                    versions.publish(page.me(), input.checked());
                    return Redirects.to("/leads/criteria");
                },
                again -> show(page, 422, again, Optional.empty()));
    }

    /** How existing leads would fare; the form stays as it was written. */
    @PostMapping("/criteria/trials")
    View test(Page page, @Body Submitted<CriteriaInput> form) {
        return form.then(
                input ->
                        show(
                                page,
                                200,
                                form.entries(),
                                Optional.of(trial.of(page.me(), input.checked()))),
                again -> show(page, 422, again, Optional.empty()));
    }

    private View show(Page page, int status, Entries entries, Optional<TrialOutcome> outcome) {
        int version = versions.latest(page.me().workspace()).version();
        return page.view(
                status,
                templates.leadsCriteria(
                        page,
                        version,
                        entries,
                        LeadFacts.words(page, forms.ownFields(page)),
                        outcome));
    }

    /** A part of the lead's page. */
    @GetMapping("/{id}/qualification")
    View qualification(Page page, Lead lead) {
        Qualification found = versions.latest(page.me().workspace()).judge(lead.facts());
        return page.view(
                templates.leadsQualification(page, found, LeadFacts.words(page, List.of())));
    }
}
