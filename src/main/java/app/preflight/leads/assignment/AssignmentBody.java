package app.preflight.leads.assignment;

import app.preflight.leads.criteria.Condition;
import app.preflight.shared.UserId;
import java.util.List;
import java.util.UUID;

/** The rules over the API, and as the table holds them. */
record AssignmentBody(List<RuleBody> rules, List<UUID> others) {

    record RuleBody(UUID id, String name, List<Condition> conditions, List<UUID> owners) {

        static RuleBody of(Rule rule) {
            return new RuleBody(rule.id(), rule.name(), rule.conditions(), ids(rule.people()));
        }

        Rule rule() {
            return new Rule(id, name, conditions, people(owners));
        }
    }

    static AssignmentBody of(RuleSet set) {
        return new AssignmentBody(
                set.rules().stream().map(RuleBody::of).toList(), ids(set.others()));
    }

    RuleSet ruleSet() {
        return new RuleSet(rules.stream().map(RuleBody::rule).toList(), people(others));
    }

    private static List<UUID> ids(List<UserId> people) {
        return people.stream().map(UserId::value).toList();
    }

    private static List<UserId> people(List<UUID> ids) {
        return ids.stream().map(UserId::new).toList();
    }
}
