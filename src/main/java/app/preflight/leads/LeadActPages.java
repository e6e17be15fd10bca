package app.preflight.leads;

import app.preflight.shared.DealId;
import app.preflight.templates.Templates;
import app.preflight.web.FieldError;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is done with a lead, each from its page. What came too late finds the lead as it is now. */
@Controller
@RequestMapping("/leads/{id}")
class LeadActPages {

    private final Leads leads;
    private final LeadEndings endings;
    private final LeadDecisions decisions;
    private final LeadViews views;
    private final Templates templates;

    LeadActPages(
            Leads leads,
            LeadEndings endings,
            LeadDecisions decisions,
            LeadViews views,
            Templates templates) {
        this.leads = leads;
        this.endings = endings;
        this.decisions = decisions;
        this.views = views;
        this.templates = templates;
    }

    @PostMapping("/conversion")
    View convert(
            Page page,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String process) {
        Lead lead = require(page, id);
        ObjectNode wishes = JsonNodeFactory.instance.objectNode();
        Optional.of(title).filter(text -> !text.isBlank()).ifPresent(it -> wishes.put("title", it));
        Optional.of(process)
                .filter(key -> !key.isEmpty())
                .ifPresent(it -> wishes.put("process", it));
        try {
            Optional<DealId> deal = endings.convert(page.me(), lead.id(), wishes);
            return Redirects.to(
                    deal.map(opened -> "/deals/" + opened.value()).orElse(address(lead)));
        } catch (Invalid invalid) {
            return again(page, lead, invalid.errors());
        }
    }

    @PostMapping("/disqualification")
    View disqualify(
            Page page, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        Lead lead = require(page, id);
        Fields fields = new Fields();
        String given = fields.required("reason", reason, Fields.NOTE);
        if (!fields.isClean()) {
            return again(page, lead, fields.errors());
        }
        endings.disqualify(page.me(), lead.id(), given);
        return Redirects.to(address(lead));
    }

    @PostMapping("/reopening")
    View reopen(Page page, @PathVariable String id) {
        Lead lead = require(page, id);
        endings.reopen(page.me(), lead.id());
        return Redirects.to(address(lead));
    }

    /** {@code decision} is a verdict, with the candidate behind a colon where it needs one. */
    @PostMapping("/duplicate-decisions")
    View decide(
            Page page,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String note) {
        Lead lead = require(page, id);
        String[] parts = decision.split(":", 2);
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("verdict", parts[0]);
        body.put("note", note);
        if (parts.length == 2) {
            body.put("candidate", parts[1]);
        }
        try {
            decisions.decide(page.me(), lead.id(), DecisionInput.read(body));
            return Redirects.to(address(lead));
        } catch (Invalid invalid) {
            return again(page, lead, invalid.errors());
        }
    }

    private View again(Page page, Lead lead, List<FieldError> errors) {
        return page.view(422, templates.leadsLead(page, views.of(page, lead, errors)));
    }

    private Lead require(Page page, String id) {
        return leads.find(page.me(), LeadsApi.id(id)).orElseThrow(NotFound::new);
    }

    private static String address(Lead lead) {
        return "/leads/" + lead.id().value();
    }
}
