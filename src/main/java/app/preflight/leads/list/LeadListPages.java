package app.preflight.leads.list;

import app.preflight.accounts.NamedUsers;
import app.preflight.accounts.User;
import app.preflight.leads.LeadAssignments;
import app.preflight.leads.LeadBulkActs;
import app.preflight.leads.LeadFilter;
import app.preflight.leads.LeadForms;
import app.preflight.leads.LeadOffer;
import app.preflight.leads.OwnerChoice;
import app.preflight.shared.Ids;
import app.preflight.shared.LeadId;
import app.preflight.templates.Templates;
import app.preflight.web.Fields;
import app.preflight.web.Listed;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    private final ListedLeads leads;
    private final ListRequests lists;
    private final LeadForms forms;
    private final LeadExport export;
    private final LeadBulkActs bulk;
    private final LeadAssignments assignments;
    private final NamedUsers named;
    private final Templates templates;

    LeadListPages(
            ListedLeads leads,
            ListRequests lists,
            LeadForms forms,
            LeadExport export,
            LeadBulkActs bulk,
            LeadAssignments assignments,
            NamedUsers named,
            Templates templates) {
        this.leads = leads;
        this.lists = lists;
        this.forms = forms;
        this.export = export;
        this.bulk = bulk;
        this.assignments = assignments;
        this.named = named;
        this.templates = templates;
    }

    /** Whoever asks for nothing gets the view that they begin with. */
    @GetMapping("/leads")
    View list(
            Page page,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") String after) {
        return Optional.of(asked)
                .filter(Map::isEmpty)
                .flatMap(nothing -> lists.start(page.me()))
                .map(start -> Redirects.to("/leads?view=" + start.id().value()))
                .orElseGet(() -> list(page, 200, asked, after, Optional.empty()));
    }

    private View list(
            Page page, int status, Map<String, String> asked, String after, Optional<String> told) {
        LeadOffer offered = forms.offer(page);
        ListRequest list = lists.of(page.me(), asked);
        Listing listing = list.listing();
        ParsedFilter filter = ParsedFilter.of(page.me(), listing.filters(), offered.users());
        LeadListChoice choice = new LeadListChoice(offered, listing.filters(), told);
        Listed<ListedLead> rows =
                Listed.of(
                        leads.list(page.me(), filter.filter(), listing, after, ROWS + 1),
                        ROWS,
                        row -> listing.sorting().cursor(row.lead()));
        ListView shown = new ListView(list, own(page, offered.own(), rows), filter.ignored());
        return page.view(status, templates.leadsList(page, choice, rows, shown));
    }

    /** The own fields of the newest leads, and of those that are shown. */
    private static List<String> own(Page page, List<String> newest, Listed<ListedLead> rows) {
        return Stream.concat(
                        newest.stream(),
                        rows.items().stream()
                                .flatMap(row -> row.lead().facts().own().keySet().stream()))
                .distinct()
                .sorted(page.formats().names())
                .toList();
    }

    /**
     * All that the list finds, as a file for a spreadsheet: in its columns, or in all there are.
     */
    @GetMapping("/leads/export")
    View export(
            Page page,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "false") boolean complete) {
        LeadOffer offered = forms.offer(page);
        Listing listing = lists.of(page.me(), asked).listing();
        LeadFilter filter = ParsedFilter.of(page.me(), listing.filters(), offered.users()).filter();
        Listing wanted =
                complete ? listing.withColumns(LeadExport.complete(offered.own())) : listing;
        return (model, request, response) -> {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"leads.csv\"");
            export.write(page, filter, wanted, response.getOutputStream());
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
