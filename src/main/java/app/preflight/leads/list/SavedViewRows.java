package app.preflight.leads.list;

import static app.preflight.schema.Tables.LEAD_VIEWS;
import static app.preflight.schema.Tables.USERS;

import app.preflight.shared.Actor;
import app.preflight.shared.SavedViewId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Views as rows, and which of them a viewer sees. */
@Component
class SavedViewRows {

    private final ListingJson listings;

    SavedViewRows(ListingJson listings) {
        this.listings = listings;
    }

    List<SavedView> visibleTo(DSLContext db, Viewer viewer) {
        return select(db, viewer).orderBy(LEAD_VIEWS.VIEW_ID).fetch(this::view);
    }

    Optional<SavedView> find(DSLContext db, Viewer viewer, SavedViewId id) {
        return select(db, viewer).and(LEAD_VIEWS.VIEW_ID.eq(id)).fetchOptional(this::view);
    }

    Map<Field<?>, @Nullable Object> columns(SavedView view, Instant at) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(LEAD_VIEWS.NAME, view.name());
        columns.put(LEAD_VIEWS.SHARED, view.shared());
        columns.put(LEAD_VIEWS.FILTERS, listings.filters(view.listing()));
        columns.put(LEAD_VIEWS.COLUMNS, listings.columns(view.listing()));
        columns.put(LEAD_VIEWS.SORT, view.listing().sorting().code());
        columns.put(LEAD_VIEWS.CHANGED_AT, at);
        columns.put(LEAD_VIEWS.REVISION, view.revision());
        return columns;
    }

    static Condition is(WorkspaceId workspace, SavedViewId id) {
        return LEAD_VIEWS.WORKSPACE_ID.eq(workspace).and(LEAD_VIEWS.VIEW_ID.eq(id));
    }

    /** The scope that every query of views begins with. */
    private static SelectConditionStep<Record> select(DSLContext db, Viewer viewer) {
        return db.select(LEAD_VIEWS.fields())
                .select(USERS.NAME)
                .from(LEAD_VIEWS)
                .join(USERS)
                .on(USERS.WORKSPACE_ID.eq(LEAD_VIEWS.WORKSPACE_ID))
                .and(USERS.USER_ID.eq(LEAD_VIEWS.MAKER_ID))
                .where(LEAD_VIEWS.WORKSPACE_ID.eq(viewer.workspace()))
                .and(LEAD_VIEWS.MAKER_ID.eq(viewer.id()).or(LEAD_VIEWS.SHARED));
    }

    private SavedView view(Record row) {
        return new SavedView(
                row.get(LEAD_VIEWS.VIEW_ID),
                row.get(LEAD_VIEWS.NAME),
                row.get(LEAD_VIEWS.SHARED),
                new Actor(row.get(LEAD_VIEWS.MAKER_ID), row.get(USERS.NAME)),
                listings.listing(
                        row.get(LEAD_VIEWS.FILTERS),
                        row.get(LEAD_VIEWS.COLUMNS),
                        row.get(LEAD_VIEWS.SORT)),
                row.get(LEAD_VIEWS.REVISION));
    }
}
