package app.preflight.deals.abnormal;

import static app.preflight.schema.Tables.ABNORMAL_LISTS;

import app.preflight.database.Database;
import app.preflight.shared.DealId;
import app.preflight.web.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The abnormal lists of deals, found by what their viewer may see. */
@Component
public class AbnormalLists {

    private final Database database;
    private final AbnormalRows rows;

    AbnormalLists(Database database, AbnormalRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** When the newest list that is open on a deal was opened; null where none is. */
    public static Field<Instant> lastOpened(Field<UUID> workspace, Field<UUID> deal) {
        return DSL.field(
                DSL.select(DSL.max(ABNORMAL_LISTS.OPENED_AT))
                        .from(ABNORMAL_LISTS)
                        .where(ABNORMAL_LISTS.WORKSPACE_ID.eq(workspace))
                        .and(ABNORMAL_LISTS.DEAL_ID.eq(deal))
                        .and(ABNORMAL_LISTS.CLOSED_AT.isNull()));
    }

    /** What is open on the deal, the oldest first. */
    public List<AbnormalList> open(Viewer viewer, DealId deal) {
        return open(viewer, List.of(deal)).getOrDefault(deal, List.of());
    }

    /** The same of several deals. */
    public Map<DealId, List<AbnormalList>> open(Viewer viewer, Collection<DealId> deals) {
        return database
                .read(
                        viewer.workspace(),
                        db ->
                                rows.select(db, viewer)
                                        .and(
                                                ABNORMAL_LISTS.DEAL_ID.in(
                                                        deals.stream().map(DealId::value).toList()))
                                        .and(ABNORMAL_LISTS.CLOSED_AT.isNull())
                                        .orderBy(ABNORMAL_LISTS.LIST_ID)
                                        .fetch(rows::list))
                .stream()
                .collect(Collectors.groupingBy(AbnormalList::deal));
    }

    /**
     * Open and closed, the newest first.
     *
     * @param before the list behind which to go on
     */
    List<AbnormalList> all(Viewer viewer, DealId deal, Optional<UUID> before, int limit) {
        return database.read(
                viewer.workspace(),
                db ->
                        rows.select(db, viewer)
                                .and(ABNORMAL_LISTS.DEAL_ID.eq(deal.value()))
                                .and(
                                        before.map(ABNORMAL_LISTS.LIST_ID::lt)
                                                .orElse(DSL.noCondition()))
                                .orderBy(ABNORMAL_LISTS.LIST_ID.desc())
                                .limit(limit)
                                .fetch(rows::list));
    }

    public Optional<AbnormalList> find(Viewer viewer, DealId deal, UUID list) {
        return database.read(viewer.workspace(), db -> find(db, viewer, deal, list));
    }

    /** The list, and nobody else changes it until the transaction ends. */
    Optional<AbnormalList> lock(DSLContext db, Viewer viewer, DealId deal, UUID list) {
        db.select(ABNORMAL_LISTS.LIST_ID)
                .from(ABNORMAL_LISTS)
                .where(ABNORMAL_LISTS.WORKSPACE_ID.eq(viewer.workspace().value()))
                .and(ABNORMAL_LISTS.LIST_ID.eq(list))
                .forUpdate()
                .fetch();
        return find(db, viewer, deal, list);
    }

    Optional<AbnormalList> find(DSLContext db, Viewer viewer, DealId deal, UUID list) {
        return rows.select(db, viewer)
                .and(ABNORMAL_LISTS.DEAL_ID.eq(deal.value()))
                .and(ABNORMAL_LISTS.LIST_ID.eq(list))
                .fetchOptional(rows::list);
    }
}
