package app.preflight.deals;

import app.preflight.templates.Templates;
import app.preflight.web.Body;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Submitted;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Proposes a process for a deal while it is being written. */
@Controller
class ProposalPages {

    private final Proposals proposals;
    private final Templates templates;

    ProposalPages(Proposals proposals, Templates templates) {
        this.proposals = proposals;
        this.templates = templates;
    }

    /** The rest of the form may be wrong yet. */
    @PostMapping("/deals/process-choices")
    View propose(Page page, @Body Submitted<DealInput> form) {
        Proposal proposal = proposals.of(page.me(), form.entries()).orElseThrow(NotFound::new);
        return page.view(templates.dealsProposal(page, proposal));
    }
}
