package app.preflight.leads;

import app.preflight.accounts.NamedUsers;
import app.preflight.accounts.User;
import app.preflight.shared.Ids;
import app.preflight.shared.UserId;
import app.preflight.templates.Templates;
import app.preflight.web.Cursor;
import app.preflight.web.Fields;
import app.preflight.web.Listed;
import app.preflight.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** All leads: those being worked on at first. */
@Controller
class LeadListPages {

    private static final int ROWS = 50;

    private final Leads leads;
    private final LeadForms forms;
    private final LeadExport export;
    private final LeadBulkActs bulk;
    private final LeadAssignments assignments;
    private final NamedUsers named;
    private final Templates templates;

    LeadListPages(
            Leads leads,
            LeadForms forms,
            LeadExport export,
            LeadBulkActs bulk,
            LeadAssignments assignments,
            NamedUsers named,
            Templates templates) {
        this.leads = leads;
        this.forms = forms;
        this.export = export;
        this.bulk = bulk;
        this.assignments = assignments;
        this.named = named;
        this.templates = templates;
    }

    @GetMapping("/leads")
    View list(
            Page page,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") String after) {
        return list(page, 200, asked, after, Optional.empty());
    }

    private View list(
            Page page, int status, Map<String, String> asked, String after, Optional<String> told) {
        LeadForm offered = forms.form(page, Map.of(), List.of());
        LeadListChoice choice = LeadListChoice.of(asked, offered.users(), offered.sources(), told);
        List<Lead> found =
                leads.list(page.me(), filter(page, choice), Cursor.parse(after), ROWS + 1);
        Listed<Lead> rows =
                Listed.of(
                        found, ROWS, lead -> new Cursor(lead.addedAt(), lead.id().value()).text());
        return page.view(status, templates.leadsList(page, choice, rows, offered.hasRules()));
    }

    private LeadFilter filter(Page page, LeadListChoice choice) {
        return new LeadFilter(
                LeadStatus.find(choice.status()),
                owner(page, choice.owner()),
                Optional.of(choice.source()).filter(text -> !text.isBlank()),
                Optional.empty(),
                Optional.of(choice.q()).filter(text -> !text.isBlank()),
                choice.undecided());
    }

    /** Nobody's leads are shown for a name that means nobody. */
    private Optional<UserId> owner(Page page, String owner) {
        return owner.isEmpty() ? Optional.empty() : named.user(page.me(), owner).map(User::id);
    }

    /** All that the filter finds, as a file for a spreadsheet. */
    @GetMapping("/leads/export")
    View export(Page page, @RequestParam Map<String, String> asked) {
        LeadListChoice choice = LeadListChoice.of(asked, List.of(), List.of(), Optional.empty());
        LeadFilter filter = filter(page, choice);
        List<String> own = forms.ownFields(page);
        return (model, request, response) -> {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"leads.csv\"");
            export.write(page.me(), filter, own, response.getOutputStream());
        };
    }

    @PostMapping("/leads/bulk-acts")
    View act(
            Page page,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") List<String> id) {
        List<LeadId> ids =
                id.stream()
                        .limit(ROWS)
                        .flatMap(text -> Ids.parse(text).stream())
                        .map(LeadId::new)
                        .toList();
        return form.getOrDefault("act", "").equals("disqualify")
                ? disqualify(page, form, ids)
                : assign(page, form, ids);
    }

    private View disqualify(Page page, Map<String, String> form, List<LeadId> ids) {
        Fields fields = new Fields();
        String reason = fields.required("reason", form.get("reason"), Fields.NOTE);
        if (!fields.isClean()) {
            return told(page, 422, form, page.t("leads.reason-missing"));
        }
        int count = bulk.disqualify(page.me(), ids, reason);
        return told(page, 200, form, page.t("leads.disqualified", count));
    }

    private View assign(Page page, Map<String, String> form, List<LeadId> ids) {
        if (form.getOrDefault("to", "").equals(OwnerChoice.RULES)) {
            int given = assignments.byRules(page.me(), ids);
            return told(page, 200, form, page.t("leads.assigned", given));
        }
        Optional<User> user = named.user(page.me(), form.getOrDefault("to", ""));
        if (user.isEmpty()) {
            return told(page, 422, form, page.t("error.user"));
        }
        int count = bulk.assign(page.me(), ids, user.get().id());
        return told(page, 200, form, page.t("leads.assigned", count));
    }

    private View told(Page page, int status, Map<String, String> form, String words) {
        return list(page, status, form, "", Optional.of(words));
    }
}
