package app.preflight.processes.choice;

import app.preflight.processes.ClauseRow;
import app.preflight.processes.ProcessVersion;
import app.preflight.web.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of the rules.
 *
 * @param open the number of the rule whose form is shown as it was sent, 0 for a new one; -1 for
 *     none
 * @param typed what was sent
 * @param overtaken whether somebody else was first, so that nothing was changed
 * @param tried the facts that were asked about
 * @param choice what they would get
 */
public record RulesView(
        RuleSet set,
        int revision,
        List<ProcessVersion> processes,
        int open,
        Map<String, String> typed,
        List<FieldError> errors,
        boolean overtaken,
        Map<String, String> tried,
        Optional<Choice> choice) {

    /** Of a rule, or of a new one: 0. */
    public List<ClauseRow> clauses(int number) {
        if (number == open) {
            return ClauseRow.typed(typed);
        }
        return ClauseRow.of(number == 0 ? List.of() : set.rules().get(number - 1).condition());
    }

    public List<FieldError> errors(int number) {
        return number == open ? errors : List.of();
    }

    /** The process that is chosen in the form of a rule. */
    public String process(int number) {
        String kept = number == 0 ? "" : set.rules().get(number - 1).process();
        return number == open ? typed.getOrDefault("process", kept) : kept;
    }

    public Optional<ProcessVersion> process(String key) {
        return processes.stream().filter(process -> process.key().equals(key)).findFirst();
    }

    public String tried(String field) {
        return tried.getOrDefault(field, "");
    }
}
