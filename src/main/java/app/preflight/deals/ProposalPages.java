package app.preflight.deals;

import app.preflight.templates.Templates;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    @PostMapping("/deals/process-choices")
    View propose(Page page, @RequestParam Map<String, String> form) {
        Proposal proposal = proposals.of(page.me(), form).orElseThrow(NotFound::new);
        return page.view(templates.dealsProposal(page, proposal));
    }
}
