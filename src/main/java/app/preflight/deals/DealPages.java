package app.preflight.deals;

import app.preflight.accounts.Users;
import app.preflight.processes.Processes;
import app.preflight.shared.DealId;
import app.preflight.shared.Ids;
import app.preflight.templates.Templates;
import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Revision;
import app.preflight.web.Stale;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A deal's page and the forms of its facts. */
@Controller
@RequestMapping("/deals")
class DealPages {

    private final Deals deals;
    private final ChecklistViews views;
    private final DealInput input;
    private final Processes processes;
    private final Users users;
    private final LeadSources sources;
    private final Proposals proposals;
    private final Templates templates;
    private final Clock clock;

    DealPages(
            Deals deals,
            ChecklistViews views,
            DealInput input,
            Processes processes,
            Users users,
            LeadSources sources,
            Proposals proposals,
            Templates templates,
            Clock clock) {
        this.deals = deals;
        this.views = views;
        this.input = input;
        this.processes = processes;
        this.users = users;
        this.sources = sources;
        this.proposals = proposals;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    View show(Page page, @PathVariable String id, @RequestParam Optional<String> stage) {
        return page.view(templates.dealsDeal(page, view(page, id(id), stage)));
    }

    /** The list alone: what changes while others work on the same deal. */
    @GetMapping("/{id}/checklist")
    View checklist(Page page, @PathVariable String id, @RequestParam Optional<String> stage) {
        return page.view(templates.dealsChanged(page, view(page, id(id), stage)));
    }

    private ChecklistView view(Page page, DealId id, Optional<String> stageKey) {
        return views.of(page, id, stageKey, Optional.empty());
    }

    @GetMapping("/{id}/print")
    View print(Page page, @PathVariable String id) {
        return page.view(templates.dealsPrint(page, view(page, id(id), Optional.empty())));
    }

    @GetMapping("/new")
    View form(Page page) {
        return form(page, 200, Map.of(), List.of());
    }

    @PostMapping
    View open(Page page, @RequestParam Map<String, String> form) {
        try {
            DealId id =
                    deals.open(
                            page.me(),
                            input.read(page.me(), DealForm.opening(form), clock.instant()));
            return Redirects.to("/deals/" + id.value());
        } catch (Invalid invalid) {
            return form(page, 422, form, invalid.errors());
        }
    }

    private View form(Page page, int status, Map<String, String> typed, List<FieldError> errors) {
        DealForm form = new DealForm(typed, errors, users.visibleTo(page.me()), sources.used(page));
        return page.view(
                status,
                templates.dealsNew(
                        page, form, processes.all(page.me()), proposals.of(page.me(), typed)));
    }

    @GetMapping("/{id}/edit")
    View edit(Page page, @PathVariable String id) {
        Deal deal = deals.find(page.me(), id(id)).orElseThrow(NotFound::new);
        return edit(page, 200, deal, DealForm.fields(deal, page.formats()), List.of());
    }

    @PostMapping("/{id}")
    View change(Page page, @PathVariable String id, @RequestParam Map<String, String> form) {
        Deal deal = deals.find(page.me(), id(id)).orElseThrow(NotFound::new);
        try {
            OptionalInt seen = Revision.ifMatch("\"" + form.getOrDefault("revision", "") + "\"");
            deals.change(
                    page.me(),
                    deal.id(),
                    before -> input.patch(page.me(), before, DealForm.change(form)),
                    seen);
            return Redirects.to("/deals/" + deal.id().value());
        } catch (Invalid invalid) {
            return edit(page, 422, deal, retyped(deal, form, page), invalid.errors());
        } catch (Stale stale) {
            return overtaken(
                    page, deals.find(page.me(), deal.id()).orElseThrow(NotFound::new), form);
        }
    }

    private View overtaken(Page page, Deal deal, Map<String, String> form) {
        List<FieldError> errors = new ArrayList<>();
        errors.add(new FieldError("revision", "notice.stale-deal"));
        errors.addAll(DealForm.differences(DealForm.fields(deal, page.formats()), form));
        Map<String, String> fields = retyped(deal, form, page);
        fields.put("revision", String.valueOf(deal.revision()));
        return edit(page, 409, deal, fields, errors);
    }

    /** The whole form, also after one that sent a part of it: saved empty, a fact is cleared. */
    private static Map<String, String> retyped(Deal deal, Map<String, String> form, Page page) {
        Map<String, String> fields = new HashMap<>(DealForm.fields(deal, page.formats()));
        fields.putAll(form);
        return fields;
    }

    private View edit(
            Page page, int status, Deal deal, Map<String, String> typed, List<FieldError> errors) {
        DealForm form = new DealForm(typed, errors, users.visibleTo(page.me()), sources.used(page));
        return page.view(status, templates.dealsEdit(page, deal, form));
    }

    static DealId id(String text) {
        return Ids.parse(text).map(DealId::new).orElseThrow(NotFound::new);
    }
}
