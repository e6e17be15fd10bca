package app.preflight.duplicates;

import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** All that a lead may be a duplicate of. */
@Component
class KnownTables {

    private final List<KnownTable> tables;

    KnownTables(List<KnownTable> tables) {
        this.tables = tables.stream().sorted(Comparator.comparing(KnownTable::kind)).toList();
    }

    Stream<KnownTable> all() {
        return tables.stream();
    }

    boolean hasLeads(DSLContext db, WorkspaceId workspace) {
        return all().filter(table -> table.kind() == RecordKind.LEAD)
                .anyMatch(leads -> db.fetchExists(leads.all(db, workspace)));
    }

    /** Whichever of the ids is one of theirs. It is of one of them only, mostly of the first. */
    List<KnownRecord> among(DSLContext db, WorkspaceId workspace, List<UUID> ids) {
        Set<UUID> missing = new LinkedHashSet<>(ids);
        List<KnownRecord> found = new ArrayList<>();
        for (KnownTable table : tables) {
            if (!missing.isEmpty()) {
                List<KnownRecord> here = table.among(db, workspace, List.copyOf(missing));
                here.forEach(record -> missing.remove(record.id()));
                found.addAll(here);
            }
        }
        return found;
    }

    List<KnownRecord> changedSince(
            DSLContext db, WorkspaceId workspace, Instant since, Set<UUID> own) {
        return all().flatMap(table -> table.changedSince(db, workspace, since, own).stream())
                .toList();
    }
}
