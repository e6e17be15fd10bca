package app.preflight.deals;

import app.preflight.processes.DealFacts;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.choice.Choice;
import app.preflight.web.Page;

/** The process that the rules give a deal, while its facts are being typed. */
public record Proposal(ProcessVersion process, Choice choice) {

    /** What the rule that fits asks; empty where none fits. */
    public String why(Page page) {
        return DealFacts.words(page).of(choice.why());
    }
}
