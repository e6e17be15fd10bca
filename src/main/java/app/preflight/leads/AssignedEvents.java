package app.preflight.leads;

import app.preflight.accounts.User;
import app.preflight.accounts.Users;
import app.preflight.deals.run.Event;
import app.preflight.shared.Ids;
import app.preflight.shared.WorkspaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Events hold ids; a timeline says to whom, and by which rule, a lead went, as they are called now.
 */
@Component
class AssignedEvents {

    private final Users users;
    private final Assigner assigner;

    AssignedEvents(Users users, Assigner assigner) {
        this.users = users;
        this.assigner = assigner;
    }

    /** By the event's id; those that tell of no rule are not there. */
    Map<UUID, AssignedBy> in(WorkspaceId workspace, List<Event<LeadEventType>> events) {
        List<Event<LeadEventType>> told =
                events.stream().filter(event -> event.data().has("assigned")).toList();
        return told.isEmpty() ? Map.of() : named(workspace, told);
    }

    private Map<UUID, AssignedBy> named(WorkspaceId workspace, List<Event<LeadEventType>> told) {
        Map<UUID, String> people =
                users.all(workspace).stream()
                        .collect(Collectors.toMap(user -> user.id().value(), User::name));
        Set<UUID> ids =
                told.stream()
                        .flatMap(event -> id(event, "rule").stream())
                        .collect(Collectors.toSet());
        Map<UUID, String> rules = assigner.names(workspace, ids);
        Map<UUID, AssignedBy> named = new HashMap<>();
        for (Event<LeadEventType> event : told) {
            String to = id(event, "to").map(people::get).orElse("");
            named.put(event.id(), new AssignedBy(to, id(event, "rule").map(rules::get)));
        }
        return named;
    }

    private static Optional<UUID> id(Event<LeadEventType> event, String name) {
        JsonNode id = event.data().path("assigned").path(name);
        return id.isString() ? Ids.parse(id.stringValue()) : Optional.empty();
    }
}
