package app.preflight.leads.criteria;

import app.preflight.leads.LeadForms;
import app.preflight.leads.LeadId;
import app.preflight.leads.Leads;
import app.preflight.leads.criteria.CriteriaForm.Row;
import app.preflight.shared.Ids;
import app.preflight.templates.Templates;
import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
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

/** What the company asks of a lead: everybody reads it, an admin writes it. */
@Controller
@RequestMapping("/leads")
class CriteriaPages {

    private final CriteriaVersions versions;
    private final CriteriaTrial trial;
    private final Leads leads;
    private final LeadForms forms;
    private final Templates templates;

    CriteriaPages(
            CriteriaVersions versions,
            CriteriaTrial trial,
            Leads leads,
            LeadForms forms,
            Templates templates) {
        this.versions = versions;
        this.trial = trial;
        this.leads = leads;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/criteria")
    View show(Page page) {
        Criteria criteria = versions.latest(page.me().workspace());
        List<Row> rows = criteria.rules().stream().map(Row::of).toList();
        return show(page, 200, criteria.version(), rows, List.of(), Optional.empty());
    }

    @PostMapping("/criteria")
    View publish(Page page, @RequestParam Map<String, String> form) {
        page.me().requireAdmin();
        List<Row> rows = CriteriaForm.read(form);
        try {
            versions.publish(page.me(), RuleInput.read(CriteriaForm.body(rows)));
            return Redirects.to("/leads/criteria");
        } catch (Invalid invalid) {
            return again(page, rows, invalid);
        }
    }

    /** How existing leads would fare; the form stays as it was written. */
    @PostMapping("/criteria/trials")
    View test(Page page, @RequestParam Map<String, String> form) {
        List<Row> rows = CriteriaForm.read(form);
        try {
            TrialOutcome outcome = trial.of(page.me(), RuleInput.read(CriteriaForm.body(rows)));
            int version = versions.latest(page.me().workspace()).version();
            return show(page, 200, version, rows, List.of(), Optional.of(outcome));
        } catch (Invalid invalid) {
            return again(page, rows, invalid);
        }
    }

    private View again(Page page, List<Row> rows, Invalid invalid) {
        int version = versions.latest(page.me().workspace()).version();
        return show(page, 422, version, rows, invalid.errors(), Optional.empty());
    }

    private View show(
            Page page,
            int status,
            int version,
            List<Row> rows,
            List<FieldError> errors,
            Optional<TrialOutcome> outcome) {
        CriteriaForm form =
                new CriteriaForm(version, CriteriaForm.rows(rows), errors, forms.ownFields(page));
        return page.view(status, templates.leadsCriteria(page, form, outcome));
    }

    /** A part of the lead's page. */
    @GetMapping("/{id}/qualification")
    View qualification(Page page, @PathVariable String id) {
        Qualification found =
                Ids.parse(id)
                        .flatMap(known -> leads.find(page.me(), new LeadId(known)))
                        .map(lead -> versions.latest(page.me().workspace()).judge(lead.facts()))
                        .orElseThrow(NotFound::new);
        return page.view(templates.leadsQualification(page, found));
    }
}
