package app.preflight.leads.assignment;

import app.preflight.accounts.User;
import app.preflight.leads.criteria.Condition;
import app.preflight.leads.criteria.ConditionInput;
import app.preflight.shared.Ids;
import app.preflight.shared.UserId;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.JsonFields;
import app.preflight.web.Viewer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Reads the rules that an admin, or an admin's program, wrote. */
final class AssignmentInput {

    static final int MOST_RULES = 50;
    static final int MOST_CONDITIONS = 10;
    private static final int MOST_PEOPLE = 500;

    private final Fields fields = new Fields();
    private final Viewer admin;
    private final List<User> users;
    private final Set<UUID> known = new HashSet<>();

    private AssignmentInput(Viewer admin, List<User> users, RuleSet before) {
        this.admin = admin;
        this.users = users;
        before.rules().forEach(rule -> known.add(rule.id()));
    }

    /**
     * @param users of the workspace, also those who cannot sign in now: they are passed over
     * @param before what stands there; a rule that names its id stays the same rule
     * @throws Invalid naming each field that is missing or wrong
     */
    static RuleSet read(Viewer admin, JsonNode body, List<User> users, RuleSet before) {
        if (!body.isObject()) {
            throw new Invalid("", "error.type");
        }
        AssignmentInput input = new AssignmentInput(admin, users, before);
        RuleSet read = input.read(body);
        input.fields.check();
        return read;
    }

    private RuleSet read(JsonNode body) {
        JsonFields all = new JsonFields(body, "", fields);
        all.only(Set.of("rules", "others"));
        List<Rule> rules = each(all, "rules", MOST_RULES, this::rule);
        return new RuleSet(rules, all.isAbsent("others") ? List.of() : people(all, "others"));
    }

    private Optional<Rule> rule(JsonNode node, String path) {
        if (!node.isObject()) {
            fields.reject(path, "error.type");
            return Optional.empty();
        }
        JsonFields rule = new JsonFields(node, path, fields);
        rule.only(Set.of("id", "name", "conditions", "owners"));
        return Optional.of(
                new Rule(
                        id(rule),
                        rule.required("name", Fields.LINE),
                        each(
                                needed(rule, "conditions"),
                                "conditions",
                                MOST_CONDITIONS,
                                this::condition),
                        people(needed(rule, "owners"), "owners")));
    }

    /** The id of a rule that stands there, and once only: else it would be another rule's turn. */
    private UUID id(JsonFields rule) {
        Optional<String> named = rule.optional("id", Fields.LINE);
        Optional<UUID> id = named.flatMap(Ids::parse).filter(known::remove);
        if (named.isPresent() && id.isEmpty()) {
            fields.reject(rule.field("id"), "error.choice");
        }
        return id.orElseGet(Ids::next);
    }

    private JsonFields needed(JsonFields rule, String name) {
        JsonNode array = rule.node().path(name);
        if (array.isArray() && array.isEmpty()) {
            fields.reject(rule.field(name), "error.required");
        }
        return rule;
    }

    private Optional<Condition> condition(JsonNode node, String path) {
        if (!node.isObject()) {
            fields.reject(path, "error.type");
            return Optional.empty();
        }
        JsonFields condition = new JsonFields(node, path, fields);
        condition.only(ConditionInput.NAMES);
        return ConditionInput.read(condition, fields);
    }

    /** Each once: whoever is named twice would be passed over the second time. */
    private List<UserId> people(JsonFields of, String name) {
        return each(of, name, MOST_PEOPLE, this::person).stream().distinct().toList();
    }

    private Optional<UserId> person(JsonNode node, String path) {
        String named = node.isString() ? node.stringValue().strip().toLowerCase(Locale.ROOT) : "";
        Optional<UserId> found =
                named.equals("me")
                        ? Optional.of(admin.id())
                        : users.stream()
                                .filter(user -> isCalled(user, named))
                                .map(User::id)
                                .findFirst();
        if (found.isEmpty()) {
            fields.reject(path, "error.user");
        }
        return found;
    }

    private static boolean isCalled(User user, String named) {
        return user.email().equals(named) || user.id().value().toString().equals(named);
    }

    private <T> List<T> each(
            JsonFields of, String name, int most, BiFunction<JsonNode, String, Optional<T>> read) {
        JsonNode array = of.node().path(name);
        if (!array.isArray() || array.size() > most) {
            String key = of.isAbsent(name) ? "error.required" : "error.type";
            fields.reject(of.field(name), array.isArray() ? "error.many" : key, most);
            return List.of();
        }
        return IntStream.range(0, array.size())
                .mapToObj(at -> read.apply(array.get(at), of.field(name) + "[" + at + "]"))
                .flatMap(Optional::stream)
                .toList();
    }
}
