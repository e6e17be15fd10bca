package app.preflight.leads;

import app.preflight.duplicates.Candidate;
import app.preflight.duplicates.DuplicateCheck;
import app.preflight.shared.Ids;
import app.preflight.shared.LeadId;
import app.preflight.shared.UserId;
import app.preflight.templates.Templates;
import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Revision;
import app.preflight.web.Stale;
import java.util.HashMap;
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
    View show(Page page, @PathVariable String id) {
        Lead lead = require(page, id);
        return page.view(templates.leadsLead(page, views.of(page, lead)));
    }

    @GetMapping("/new")
    View form(Page page, @RequestParam(defaultValue = "") String given) {
        Optional<Lead> gone = Ids.parse(given).map(id -> leads.added(page.me(), new LeadId(id)));
        return form(page, 200, Map.of(), List.of(), gone);
    }

    @PostMapping
    View add(Page page, @RequestParam Map<String, String> form) {
        try {
            LeadDetails facts = LeadInput.read(LeadForm.body(form));
            OwnerChoice owner = owner(page, form);
            LeadId id = leads.add(page.me().workspace(), facts, owner, Optional.of(page.me().id()));
            return added(page, id);
        } catch (Invalid invalid) {
            return form(page, 422, form, invalid.errors(), Optional.empty());
        }
    }

    private OwnerChoice owner(Page page, Map<String, String> form) {
        String owner = form.getOrDefault("owner", "");
        return owner.isEmpty() ? OwnerChoice.of(page.me()) : owners.require(page.me(), owner);
    }

    /**
     * What the rules gave to another team has no page to go to: the next may be written instead.
     */
    private View added(Page page, LeadId id) {
        return Redirects.to(
                leads.find(page.me(), id)
                        .map(lead -> "/leads/" + id.value())
                        .orElse("/leads/new?given=" + id.value()));
    }

    private View form(
            Page page,
            int status,
            Map<String, String> typed,
            List<FieldError> errors,
            Optional<Lead> given) {
        return page.view(status, templates.leadsNew(page, forms.form(page, typed, errors), given));
    }

    /** Those who may be the same, while the lead is being written; what is wrong in it waits. */
    @PostMapping("/duplicate-checks")
    View check(Page page, @RequestParam Map<String, String> form) {
        LeadDetails facts = LeadInput.readable(LeadForm.body(form));
        List<Candidate> found =
                check.of(page.me().workspace(), LeadProfile.of(facts), Optional.empty());
        boolean isBlank = facts.texts().values().stream().allMatch(Optional::isEmpty);
        return page.view(templates.leadsFound(page, candidates.of(page.me(), found), isBlank));
    }

    @GetMapping("/{id}/edit")
    View edit(Page page, @PathVariable String id) {
        Lead lead = require(page, id);
        return edit(page, 200, lead, LeadForm.fields(lead), List.of());
    }

    @PostMapping("/{id}")
    View change(Page page, @PathVariable String id, @RequestParam Map<String, String> form) {
        Lead lead = require(page, id);
        Map<String, String> typed = new HashMap<>(LeadForm.fields(lead));
        typed.putAll(form);
        try {
            LeadDetails facts = LeadInput.read(LeadForm.body(typed));
            UserId owner = newOwner(page, typed, lead);
            leads.change(
                    page.me(),
                    lead.id(),
                    before -> new ChangedLead(facts, owner),
                    Revision.ifMatch("\"" + typed.get("revision") + "\""));
            return Redirects.to("/leads/" + lead.id().value());
        } catch (Invalid invalid) {
            return edit(page, 422, lead, typed, invalid.errors());
        } catch (Stale stale) {
            typed.put("revision", String.valueOf(lead.revision()));
            return edit(
                    page,
                    409,
                    lead,
                    typed,
                    List.of(new FieldError("revision", "notice.stale-lead")));
        }
    }

    private UserId newOwner(Page page, Map<String, String> typed, Lead lead) {
        String owner = typed.getOrDefault("owner", "");
        return owner.isEmpty() ? lead.owner().id() : owners.user(page.me(), owner);
    }

    private View edit(
            Page page, int status, Lead lead, Map<String, String> typed, List<FieldError> errors) {
        return page.view(status, templates.leadsEdit(page, lead, forms.form(page, typed, errors)));
    }

    private Lead require(Page page, String id) {
        return leads.find(page.me(), LeadsApi.id(id)).orElseThrow(NotFound::new);
    }
}
