package app.preflight.leads;

import app.preflight.shared.DealId;
import app.preflight.templates.Templates;
import app.preflight.web.Body;
import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Submitted;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is done with a lead, each from its page. */
@Controller
@RequestMapping("/leads/{id}")
class LeadActPages {

    private final LeadEndings endings;
    private final LeadDecisions decisions;
    private final LeadViews views;
    private final Templates templates;

    LeadActPages(
            LeadEndings endings, LeadDecisions decisions, LeadViews views, Templates templates) {
        this.endings = endings;
        this.decisions = decisions;
        this.views = views;
        this.templates = templates;
    }

    @PostMapping("/conversion")
    View convert(
            Page page,
            Lead lead,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String process) {
        ObjectNode wishes = JsonNodeFactory.instance.objectNode();
        if (!title.isBlank()) {
            wishes.put("title", title);
        }
        if (!process.isEmpty()) {
            wishes.put("process", process);
        }
        try {
            LeadAct<DealId> converted = endings.convert(page.me(), lead.id(), wishes);
            return answer(page, lead, converted, deal -> "/deals/" + deal.value());
        } catch (Invalid invalid) {
            return again(page, lead, invalid.errors());
        }
    }

    private static <T> View answer(
            Page page, Lead lead, LeadAct<T> act, Function<T, String> address) {
        return switch (act) {
            case LeadAct.Done<T> done -> Redirects.to(address.apply(done.result()));
            case LeadAct.Refused<T> refused -> page.refuse(refused.why(), lead.path());
        };
    }

    private View again(Page page, Lead lead, List<FieldError> errors) {
        return page.view(422, templates.leadsLead(page, views.of(page, lead, errors)));
    }

    @PostMapping("/disqualification")
    View disqualify(Page page, Lead lead, @Body Submitted<LeadDisqualification> form) {
        return form.then(
                why ->
                        answer(
                                page,
                                lead,
                                endings.disqualify(page.me(), lead.id(), why.reason()),
                                Lead::path),
                again -> again(page, lead, again.errors()));
    }

    @PostMapping("/reopening")
    View reopen(Page page, Lead lead) {
        return answer(page, lead, endings.reopen(page.me(), lead.id()), Lead::path);
    }

    @PostMapping("/duplicate-decisions")
    View decide(Page page, Lead lead, @Body Submitted<DuplicateDecisionInput> form) {
        return form.then(
                input ->
                        answer(
                                page,
                                lead,
                                decisions.decide(page.me(), lead.id(), input),
                                decision -> lead.path()),
                again -> again(page, lead, again.errors()));
    }
}
