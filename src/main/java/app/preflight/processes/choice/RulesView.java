package app.preflight.processes.choice;

import app.preflight.processes.ProcessVersion;
import app.preflight.rules.RuleForms;
import app.preflight.web.Entries;
import app.preflight.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * The page of the rules.
 *
 * @param tried the facts that were asked about
 * @param choice what they would get
 */
public record RulesView(
        ProcessRules set,
        List<ProcessVersion> processes,
        RuleForms forms,
        Entries tried,
        Optional<Choice> choice) {

    /** What a process is called; its key where it is there no more. */
    public String name(Page page, String key) {
        return processes.stream()
                .filter(process -> process.key().equals(key))
                .findFirst()
                .map(process -> process.name().in(page.locale()))
                .orElse(key);
    }
}
