package app.preflight.duplicates;

import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** All that a lead may be the same as. */
final class KnownTables {

    static final List<KnownTable> ALL =
            List.of(new KnownLeads(), new KnownPersons(), new KnownOrganisations());

    private KnownTables() {}

    /** Whichever of the ids is one of theirs. It is of one of them only, mostly of the first. */
    static List<Known> among(DSLContext db, WorkspaceId workspace, List<UUID> ids) {
        Set<UUID> missing = new LinkedHashSet<>(ids);
        List<Known> found = new ArrayList<>();
        for (KnownTable table : ALL) {
            if (!missing.isEmpty()) {
                List<Known> here = table.among(db, workspace, List.copyOf(missing));
                here.forEach(known -> missing.remove(known.id()));
                found.addAll(here);
            }
        }
        return found;
    }

    static List<Known> changedSince(
            DSLContext db, WorkspaceId workspace, Instant since, Set<UUID> ours) {
        return ALL.stream()
                .flatMap(table -> table.changedSince(db, workspace, since, ours).stream())
                .toList();
    }
}
