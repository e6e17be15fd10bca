package app.preflight.leads.assignment;

import app.preflight.rules.Condition;
import app.preflight.shared.UserId;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who gets the leads of which something holds.
 *
 * @param conditions all of them must hold
 * @param people one of them gets the lead, round robin
 */
public record Rule(
        UUID id,
        String name,
        List<Condition> conditions,
        @JsonProperty("owners") List<UserId> people) {

    /** The last line: it asks nothing, and stays whatever rules come and go. */
    static final UUID OTHERS = new UUID(0, 0);

    static Rule ofOthers(List<UserId> people) {
        return new Rule(OTHERS, "", List.of(), people);
    }

    /** In place of another: the same rule, which goes on with its round robin. */
    Rule in(Rule before) {
        return new Rule(before.id, name, conditions, inOrder(before.people, people));
    }

    /** A form names people in the order of their names; those who had a turn before keep theirs. */
    static List<UserId> inOrder(List<UserId> before, List<UserId> named) {
        return Stream.concat(
                        before.stream().filter(named::contains),
                        named.stream().filter(person -> !before.contains(person)))
                .toList();
    }

    boolean isForOthers() {
        return id.equals(OTHERS);
    }

    /** Those of its people who may sign in; the others are passed over. */
    List<UserId> among(Set<UserId> present) {
        return people.stream().filter(present::contains).toList();
    }
}
