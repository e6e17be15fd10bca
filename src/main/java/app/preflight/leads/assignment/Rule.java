package app.preflight.leads.assignment;

import app.preflight.leads.criteria.Condition;
import app.preflight.shared.UserId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who gets the leads of which something holds.
 *
 * @param conditions all of them must hold
 * @param people one of them gets the lead, in turn
 */
public record Rule(UUID id, String name, List<Condition> conditions, List<UserId> people) {

    /** The last line: it asks nothing, and stays whatever rules come and go. */
    static final UUID OTHERS = new UUID(0, 0);

    static Rule ofOthers(List<UserId> people) {
        return new Rule(OTHERS, "", List.of(), people);
    }

    boolean isForOthers() {
        return id.equals(OTHERS);
    }

    /** Those of its people who may sign in; the others are passed over. */
    List<UserId> among(Set<UserId> present) {
        return people.stream().filter(present::contains).toList();
    }
}
