package app.preflight.deals;

import app.preflight.processes.Facts;
import app.preflight.processes.Processes;
import app.preflight.processes.choice.FactsInput;
import app.preflight.processes.choice.ProcessRules;
import app.preflight.web.Fields;
import app.preflight.web.Viewer;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the rules about what has been typed of a deal so far. */
@Component
class Proposals {

    private final ProcessRules rules;
    private final Processes processes;

    Proposals(ProcessRules rules, Processes processes) {
        this.rules = rules;
        this.processes = processes;
    }

    /** Empty where there are no rules. What cannot be read yet is not known. */
    Optional<Proposal> of(Viewer viewer, Map<String, String> form) {
        Facts facts = FactsInput.read(DealForm.change(form), new Fields());
        return rules.choose(viewer, facts)
                .flatMap(choice ->
                        processes
                                .find(viewer, choice.process())
                                .map(process -> new Proposal(process, choice)));
    }
}
