package app.preflight.processes.choice;

import app.preflight.processes.DealFacts;
import app.preflight.processes.ProcessVersion;
import app.preflight.rules.ConditionCheck;
import app.preflight.rules.Spelling;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that the rules of a caller speak of facts and processes that there are. */
final class RulesInput {

    private final Fields fields = new Fields();
    private final ConditionCheck check =
            new ConditionCheck(fields, Spelling.CLAUSE, DealFacts::find);
    private final Set<String> processes;

    /**
     * @param processes that deals are opened on
     */
    RulesInput(List<ProcessVersion> processes) {
        this.processes = processes.stream().map(ProcessVersion::key).collect(Collectors.toSet());
    }

    /**
     * @throws Invalid naming each field that is wrong
     */
    ProcessRules rules(ProcessRules written) {
        List<ProcessRule> rules = new ArrayList<>();
        for (ProcessRule rule : written.rules()) {
            rules.add(read("rules[" + rules.size() + "].", rule));
        }
        written.fallback().ifPresent(key -> process("fallback", key));
        if (!rules.isEmpty() && written.fallback().isEmpty()) {
            fields.reject("fallback", "error.required");
        }
        fields.check();
        return written.with(rules);
    }

    /**
     * @throws Invalid as for all of them
     */
    ProcessRule rule(ProcessRule written) {
        ProcessRule rule = read("", written);
        fields.check();
        return rule;
    }

    /**
     * @throws Invalid where there is no such process
     */
    String fallback(ProcessFallback written) {
        process("process", written.process());
        fields.check();
        return written.process();
    }

    private ProcessRule read(String path, ProcessRule rule) {
        process(path + "process", rule.process());
        return new ProcessRule(check.all(path + "condition", rule.condition()), rule.process());
    }

    private void process(String field, String key) {
        if (!processes.contains(key)) {
            fields.reject(field, "error.process");
        }
    }
}
