package app.preflight.deals.playbooks;

import static app.preflight.schema.Tables.RUNS;

import app.preflight.database.Database;
import app.preflight.shared.DealId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The playbooks of deals, found by what their viewer may see. */
@Component
public class Playbooks {

    private final Database database;
    private final PlaybookRows rows;

    Playbooks(Database database, PlaybookRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** What is open on the deal, the oldest first. */
    public List<Playbook> open(Viewer viewer, DealId deal) {
        return open(viewer, List.of(deal)).getOrDefault(deal, List.of());
    }

    /** The same of several deals. */
    public Map<DealId, List<Playbook>> open(Viewer viewer, Collection<DealId> deals) {
        return database.read(viewer.workspace(), db -> rows.open(db, viewer, deals)).stream()
                .collect(Collectors.groupingBy(Playbook::deal));
    }

    /**
     * Open and closed, the newest first.
     *
     * @param before the playbook behind which to go on
     */
    List<Playbook> all(Viewer viewer, DealId deal, Optional<UUID> before, int limit) {
        return database.read(
                viewer.workspace(),
                db ->
                        rows.select(db, viewer)
                                .and(RUNS.DEAL_ID.eq(deal))
                                .and(before.map(RUNS.RUN_ID::lt).orElse(DSL.noCondition()))
                                .orderBy(RUNS.RUN_ID.desc())
                                .limit(limit)
                                .fetch(rows::playbook));
    }

    public Optional<Playbook> find(Viewer viewer, DealId deal, UUID id) {
        return database.read(
                viewer.workspace(),
                db ->
                        rows.select(db, viewer)
                                .and(RUNS.DEAL_ID.eq(deal))
                                .and(RUNS.RUN_ID.eq(id))
                                .fetchOptional(rows::playbook));
    }

    /** Whoever may see it: for what the program does by itself. */
    Playbook find(DSLContext db, WorkspaceId workspace, UUID id) {
        return rows.select(db, workspace, RUNS.RUN_ID.eq(id)).fetchSingle(rows::playbook);
    }
}
