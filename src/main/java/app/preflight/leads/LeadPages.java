package app.preflight.leads;

import app.preflight.duplicates.Candidate;
import app.preflight.duplicates.DuplicateCheck;
import app.preflight.shared.Ids;
import app.preflight.shared.LeadId;
import app.preflight.shared.UserId;
import app.preflight.templates.Templates;
import app.preflight.web.Body;
import app.preflight.web.Entries;
import app.preflight.web.FieldError;
import app.preflight.web.IfMatch;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Stale;
import app.preflight.web.Submitted;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Leads are written here, during a call: who may be the same stands beside the form. */
@Controller
@RequestMapping("/leads")
class LeadPages {

    private final Leads leads;
    private final LeadForms forms;
    private final LeadViews views;
    private final DuplicateCheck check;
    private final CandidateViews candidates;
    private final OwnerChoices owners;
    private final Templates templates;

    LeadPages(
            Leads leads,
            LeadForms forms,
            LeadViews views,
            DuplicateCheck check,
            CandidateViews candidates,
            OwnerChoices owners,
            Templates templates) {
        this.leads = leads;
        this.forms = forms;
        this.views = views;
        this.check = check;
        this.candidates = candidates;
        this.owners = owners;
        this.templates = templates;
    }

    @GetMapping("/{id}")
    View show(Page page, Lead lead) {
        return page.view(templates.leadsLead(page, views.of(page, lead)));
    }

    @GetMapping("/new")
    View form(Page page, @RequestParam(defaultValue = "") String given) {
        Optional<Lead> gone = Ids.parse(given).map(id -> leads.added(page.me(), new LeadId(id)));
        return form(page, 200, Entries.NONE, gone);
    }

    private View form(Page page, int status, Entries entries, Optional<Lead> given) {
        return page.view(status, templates.leadsNew(page, entries, forms.offer(page), given));
    }

    @PostMapping
    View add(Page page, @Body Submitted<LeadForm> form) {
        return form.then(
                typed -> added(page, typed.lead()),
                again -> form(page, 422, again, Optional.empty()));
    }

    /**
     * What the rules gave to another team has no page to go to: the next may be written instead.
     */
    private View added(Page page, NewLead lead) {
        OwnerChoice owner = owners.of(page.me(), lead.owner());
        Optional<UserId> by = Optional.of(page.me().id());
        LeadId id = leads.add(page.me().workspace(), lead.details(), owner, by).id();
        return Redirects.to(
                leads.find(page.me(), id).map(Lead::path).orElse("/leads/new?given=" + id.value()));
    }

    /** Those who may be the same, while the lead is being written; what is wrong in it waits. */
    @PostMapping("/duplicate-checks")
    View check(Page page, @Body Submitted<LeadForm> form) {
        LeadDetails facts = LeadDetails.readable(form.entries());
        List<Candidate> found = check.of(page.me().workspace(), facts.profile(), Optional.empty());
        return page.view(
                templates.leadsFound(
                        page, candidates.of(page.me(), found), facts.known().isEmpty()));
    }

    @GetMapping("/{id}/edit")
    View edit(Page page, Lead lead) {
        return edit(page, 200, lead, entries(lead), lead.revision());
    }

    private static Entries entries(Lead lead) {
        return Entries.of(lead.facts().json().put("owner", lead.owner().id().value().toString()));
    }

    private View edit(Page page, int status, Lead lead, Entries entries, int revision) {
        return page.view(
                status, templates.leadsEdit(page, lead, entries, forms.offer(page), revision));
    }

    @PostMapping("/{id}")
    View change(Page page, Lead lead, IfMatch seen, @Body Submitted<LeadForm> form) {
        try {
            return form.then(
                    typed -> changed(page, lead, seen, typed.lead()),
                    again -> edit(page, 422, lead, again, seen.or(lead.revision())));
        } catch (Stale stale) {
            List<FieldError> errors = List.of(new FieldError("revision", "notice.stale-lead"));
            return edit(page, 409, lead, form.entries().with(errors), lead.revision());
        }
    }

    private View changed(Page page, Lead lead, IfMatch seen, NewLead after) {
        leads.change(
                page.me(), lead.id(), before -> owners.changed(page.me(), before, after), seen);
        return Redirects.to(lead.path());
    }
}
