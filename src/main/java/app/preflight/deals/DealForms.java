package app.preflight.deals;

import app.preflight.accounts.Users;
import app.preflight.processes.Processes;
import app.preflight.templates.Templates;
import app.preflight.web.Entries;
import app.preflight.web.FieldError;
import app.preflight.web.Page;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** Shows the forms of a deal's facts, with what stands in them and what is wrong with it. */
@Component
class DealForms {

    private final Users users;
    private final LeadSources sources;
    private final Processes processes;
    private final Proposals proposals;
    private final Templates templates;
    private final JsonMapper json;

    DealForms(
            Users users,
            LeadSources sources,
            Processes processes,
            Proposals proposals,
            Templates templates,
            JsonMapper json) {
        this.users = users;
        this.sources = sources;
        this.processes = processes;
        this.proposals = proposals;
        this.templates = templates;
        this.json = json;
    }

    Entries stored(Deal deal) {
        return Entries.of(json.valueToTree(DealDetails.of(deal)));
    }

    View opening(Page page, int status, Entries entries) {
        return page.view(
                status,
                templates.dealsNew(
                        page,
                        form(page, entries, 0),
                        processes.all(page.me()),
                        proposals.of(page.me(), entries)));
    }

    View changing(Page page, int status, Deal deal, Entries entries, int revision) {
        return page.view(status, templates.dealsEdit(page, deal, form(page, entries, revision)));
    }

    /** Somebody else was first: what was typed, beside what the deal says now. */
    View overtaken(Page page, Deal deal, Entries sent) {
        Entries stored = stored(deal);
        Entries typed = sent.over(stored);
        List<FieldError> errors =
                Stream.concat(
                                Stream.of(new FieldError("revision", "notice.stale-deal")),
                                DealForm.differences(stored, typed, page).stream())
                        .toList();
        return changing(page, 409, deal, typed.with(errors), deal.revision());
    }

    private DealForm form(Page page, Entries entries, int revision) {
        return new DealForm(entries, users.visibleTo(page.me()), sources.used(page), revision);
    }
}
