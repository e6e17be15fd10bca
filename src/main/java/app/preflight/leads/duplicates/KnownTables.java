package app.preflight.leads.duplicates;

import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** All that a lead may be the same as. */
final class KnownTables {

    static final List<KnownTable> ALL =
            List.of(new KnownLeads(), new KnownPersons(), new KnownOrganisations());

    private KnownTables() {}

    /** Whichever of the ids is one of theirs. */
    static List<Known> among(DSLContext db, WorkspaceId workspace, List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : ALL.stream().flatMap(table -> table.among(db, workspace, ids).stream()).toList();
    }

    static List<Known> changedSince(
            DSLContext db, WorkspaceId workspace, Instant since, Set<UUID> ours) {
        return ALL.stream()
                .flatMap(table -> table.changedSince(db, workspace, since, ours).stream())
                .toList();
    }
}
