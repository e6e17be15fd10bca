package app.preflight.deals.playbooks;

import static app.preflight.schema.Tables.PLAYBOOKS;

import app.preflight.database.Database;
import app.preflight.shared.DealId;
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
     * @param before the list behind which to go on
     */
    List<Playbook> all(Viewer viewer, DealId deal, Optional<UUID> before, int limit) {
        return database.read(
                viewer.workspace(),
                db ->
                        rows.select(db, viewer)
                                .and(PLAYBOOKS.DEAL_ID.eq(deal))
                                .and(before.map(PLAYBOOKS.LIST_ID::lt).orElse(DSL.noCondition()))
                                .orderBy(PLAYBOOKS.LIST_ID.desc())
                                .limit(limit)
                                .fetch(rows::list));
    }

    public Optional<Playbook> find(Viewer viewer, DealId deal, UUID list) {
        return database.read(viewer.workspace(), db -> find(db, viewer, deal, list));
    }

    /** The list, and nobody else changes it until the transaction ends. */
    Optional<Playbook> lock(DSLContext db, Viewer viewer, DealId deal, UUID list) {
        db.select(PLAYBOOKS.LIST_ID)
                .from(PLAYBOOKS)
                .where(PLAYBOOKS.WORKSPACE_ID.eq(viewer.workspace()))
                .and(PLAYBOOKS.LIST_ID.eq(list))
                .forUpdate()
                .fetch();
        return find(db, viewer, deal, list);
    }

    Optional<Playbook> find(DSLContext db, Viewer viewer, DealId deal, UUID list) {
        return rows.select(db, viewer)
                .and(PLAYBOOKS.DEAL_ID.eq(deal))
                .and(PLAYBOOKS.LIST_ID.eq(list))
                .fetchOptional(rows::list);
    }
}
