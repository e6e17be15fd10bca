package app.preflight.leads;

import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** Says by rules whose leads become. Which rules there are is no business of the leads'. */
public interface Assigner {

    /**
     * In the transaction that writes the leads: where several get them in turn, the turns are taken
     * with it.
     *
     * @return for each of the leads, in their order; empty where no rule fits
     */
    List<Optional<Assigned>> assign(DSLContext db, WorkspaceId workspace, List<LeadDetails> leads);

    /** Whether there is any rule to go by. */
    boolean hasRules(WorkspaceId workspace);

    /** What rules are called, also those that are gone. */
    Map<UUID, String> names(WorkspaceId workspace, Set<UUID> rules);
}
