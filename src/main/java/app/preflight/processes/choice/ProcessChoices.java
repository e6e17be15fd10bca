package app.preflight.processes.choice;

import app.preflight.database.Database;
import app.preflight.processes.Facts;
import app.preflight.processes.Offer;
import app.preflight.processes.Processes;
import app.preflight.rules.RuleStore;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which process a deal gets, by the rules; none in a workspace that has written none. */
@Component
public class ProcessChoices extends RuleStore<ProcessRules> {

    private final Processes processes;

    ProcessChoices(Database database, Processes processes, JsonMapper json, Clock clock) {
        super(database, json, clock, "process-choice", ProcessRules.NONE);
        this.processes = processes;
    }

    /** What a deal of these facts gets; empty where there are no rules. */
    public Optional<Choice> choose(Viewer viewer, Facts facts) {
        return find(viewer.workspace())
                .rules()
                .choose(
                        facts,
                        key -> processes.offer(viewer, key).filter(Offer::isOpen).isPresent());
    }
}
