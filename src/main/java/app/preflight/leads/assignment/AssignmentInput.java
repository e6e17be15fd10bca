package app.preflight.leads.assignment;

import app.preflight.accounts.User;
import app.preflight.leads.criteria.LeadFacts;
import app.preflight.rules.ConditionCheck;
import app.preflight.rules.Spelling;
import app.preflight.shared.Ids;
import app.preflight.shared.UserId;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.Viewer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds whom and which rules a caller named; who is not there is noted. */
final class AssignmentInput {

    private final Fields fields = new Fields();
    private final ConditionCheck check =
            new ConditionCheck(fields, Spelling.FIELD, LeadFacts::find);
    private final Viewer admin;
    private final List<User> users;
    private final Set<UUID> known = new HashSet<>();

    /**
     * @param users of the workspace, also those who cannot sign in now: they are passed over
     * @param before what stands there; a rule that names its id stays the same rule
     */
    AssignmentInput(Viewer admin, List<User> users, RuleSet before) {
        this.admin = admin;
        this.users = users;
        before.rules().forEach(rule -> known.add(rule.id()));
    }

    /**
     * @throws Invalid naming each person and each rule that is not there
     */
    RuleSet rules(LeadAssignment written) {
        List<Rule> rules = new ArrayList<>();
        for (AssignmentRule rule : written.rules()) {
            rules.add(read("rules[" + rules.size() + "].", rule));
        }
        List<UserId> others = people("others", written.others().orElse(List.of()));
        fields.check();
        return new RuleSet(rules, others);
    }

    /**
     * @throws Invalid as for all of them
     */
    Rule rule(AssignmentRule written) {
        Rule rule = read("", written);
        fields.check();
        return rule;
    }

    List<UserId> owners(AssignmentOthers written) {
        List<UserId> people = people("owners", written.owners().orElse(List.of()));
        fields.check();
        return people;
    }

    private Rule read(String path, AssignmentRule rule) {
        return new Rule(
                id(path + "id", rule.id()),
                rule.name(),
                check.all(path + "conditions", rule.conditions()),
                people(path + "owners", rule.owners()));
    }

    /**
     * The id of a rule that stands there, and once only: else it would be another's round robin.
     */
    private UUID id(String field, Optional<UUID> named) {
        Optional<UUID> id = named.filter(known::remove);
        if (named.isPresent() && id.isEmpty()) {
            fields.reject(field, "error.choice");
        }
        return id.orElseGet(Ids::next);
    }

    /** Each once: whoever is named twice would be passed over the second time. */
    private List<UserId> people(String field, List<String> named) {
        List<UserId> people = new ArrayList<>();
        for (int place = 0; place < named.size(); place++) {
            Optional<UserId> person = person(named.get(place).toLowerCase(Locale.ROOT));
            if (person.isEmpty()) {
                fields.reject(field + "[" + place + "]", "error.user");
            }
            person.filter(found -> !people.contains(found)).ifPresent(people::add);
        }
        return people;
    }

    private Optional<UserId> person(String named) {
        return named.equals("me")
                ? Optional.of(admin.id())
                : users.stream()
                        .filter(user ->
                                user.email().equals(named)
                                        || user.id().value().toString().equals(named))
                        .map(User::id)
                        .findFirst();
    }
}
