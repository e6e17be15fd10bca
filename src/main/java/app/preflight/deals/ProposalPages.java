package app.preflight.deals;

import app.preflight.processes.Facts;
import app.preflight.processes.Processes;
import app.preflight.processes.choice.FactsInput;
import app.preflight.processes.choice.ProcessRules;
import app.preflight.templates.Templates;
import app.preflight.web.Fields;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Proposes a process for a deal that is being written. */
@Controller
class ProposalPages {

    private final ProcessRules rules;
    private final Processes processes;
    private final Templates templates;

    ProposalPages(ProcessRules rules, Processes processes, Templates templates) {
        this.rules = rules;
        this.processes = processes;
        this.templates = templates;
    }

    /** By what has been typed so far; what cannot be read yet is not known. */
    @PostMapping("/deals/process-choices")
    View propose(Page page, @RequestParam Map<String, String> form) {
        Proposal proposal = of(page, form).orElseThrow(NotFound::new);
        return page.view(templates.dealsProposal(page, proposal));
    }

    /** Empty where there are no rules. */
    Optional<Proposal> of(Page page, Map<String, String> form) {
        Facts facts = FactsInput.read(DealForm.change(form), new Fields());
        return rules.choose(page.me(), facts)
                .flatMap(choice ->
                        processes
                                .find(page.me(), choice.process())
                                .map(process -> new Proposal(process, choice)));
    }
}
