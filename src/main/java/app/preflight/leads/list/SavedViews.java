package app.preflight.leads.list;

import static app.preflight.schema.Tables.LEAD_LIST_SETTINGS;
import static app.preflight.schema.Tables.LEAD_VIEWS;

import app.preflight.database.Database;
import app.preflight.shared.Actor;
import app.preflight.shared.Ids;
import app.preflight.shared.SavedViewId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.IfMatch;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Stale;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The views of a workspace: one's own, and those that are everybody's. */
@Component
class SavedViews {

    /** More than anybody finds again. */
    private static final int MOST = 100;

    private final Database database;
    private final SavedViewRows rows;
    private final Clock clock;

    SavedViews(Database database, SavedViewRows rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    /** The oldest first: a tab stays where it is. */
    List<SavedView> visibleTo(Viewer viewer) {
        return database.read(viewer.workspace(), db -> rows.visibleTo(db, viewer));
    }

    Optional<SavedView> find(Viewer viewer, SavedViewId id) {
        return database.read(viewer.workspace(), db -> rows.find(db, viewer, id));
    }

    /**
     * @throws Invalid where the viewer has a view of that name
     * @throws app.preflight.web.Forbidden where a rep shares one
     */
    SavedView add(Viewer viewer, String name, boolean shared, Listing listing) {
        if (shared) {
            viewer.requireManager();
        }
        SavedView view =
                new SavedView(
                        new SavedViewId(Ids.next()),
                        name,
                        shared,
                        new Actor(viewer.id(), viewer.name()),
                        listing,
                        1);
        return database.write(
                viewer.workspace(),
                db -> {
                    requireFew(db, viewer);
                    int added =
                            db.insertInto(LEAD_VIEWS)
                                    .set(LEAD_VIEWS.WORKSPACE_ID, viewer.workspace())
                                    .set(LEAD_VIEWS.VIEW_ID, view.id())
                                    .set(LEAD_VIEWS.MAKER_ID, viewer.id())
                                    .set(rows.columns(view, clock.instant()))
                                    .onConflict(
                                            LEAD_VIEWS.WORKSPACE_ID,
                                            LEAD_VIEWS.MAKER_ID,
                                            LEAD_VIEWS.NAME)
                                    .doNothing()
                                    .execute();
                    if (added == 0) {
                        throw new Invalid("name", "error.view-name");
                    }
                    return view;
                });
    }

    private static void requireFew(DSLContext db, Viewer viewer) {
        Condition own =
                LEAD_VIEWS
                        .WORKSPACE_ID
                        .eq(viewer.workspace())
                        .and(LEAD_VIEWS.MAKER_ID.eq(viewer.id()));
        if (db.fetchCount(LEAD_VIEWS, own) >= MOST) {
            throw new Invalid("name", "error.many-views", MOST);
        }
    }

    /**
     * @throws NotFound where the viewer does not see it
     * @throws app.preflight.web.Forbidden where somebody else changes it, or a rep shares it
     * @throws Invalid where its maker has another view of that name
     * @throws Stale where it is another than the caller saw
     */
    SavedView change(Viewer viewer, SavedViewId id, UnaryOperator<SavedView> change, IfMatch seen) {
        return database.write(
                viewer.workspace(),
                db -> {
                    SavedView before = lock(db, viewer, id);
                    seen.require(before.revision());
                    SavedView after = change.apply(before);
                    if (after.shared() && !before.shared()) {
                        viewer.requireManager();
                    }
                    requireNameFree(db, viewer.workspace(), after);
                    db.update(LEAD_VIEWS)
                            .set(rows.columns(after, clock.instant()))
                            .where(SavedViewRows.is(viewer.workspace(), id))
                            .execute();
                    return after;
                });
    }

    /** As a foreign key holds it: it is not removed before this work is done. */
    SavedView held(DSLContext db, Viewer viewer, SavedViewId id) {
        db.select(LEAD_VIEWS.VIEW_ID)
                .from(LEAD_VIEWS)
                .where(SavedViewRows.is(viewer.workspace(), id))
                .forKeyShare()
                .fetch();
        return rows.find(db, viewer, id).orElseThrow(NotFound::new);
    }

    private SavedView lock(DSLContext db, Viewer viewer, SavedViewId id) {
        db.select(LEAD_VIEWS.VIEW_ID)
                .from(LEAD_VIEWS)
                .where(SavedViewRows.is(viewer.workspace(), id))
                .forUpdate()
                .fetch();
        SavedView view = rows.find(db, viewer, id).orElseThrow(NotFound::new);
        if (!view.isChangedBy(viewer)) {
            viewer.requireAdmin();
        }
        return view;
    }

    private static void requireNameFree(DSLContext db, WorkspaceId workspace, SavedView view) {
        boolean isTaken =
                db.fetchExists(
                        LEAD_VIEWS,
                        LEAD_VIEWS
                                .WORKSPACE_ID
                                .eq(workspace)
                                .and(LEAD_VIEWS.MAKER_ID.eq(view.maker().id()))
                                .and(LEAD_VIEWS.NAME.eq(view.name()))
                                .and(LEAD_VIEWS.VIEW_ID.ne(view.id())));
        if (isTaken) {
            throw new Invalid("name", "error.view-name");
        }
    }

    /** Nobody begins with it any more. */
    void remove(Viewer viewer, SavedViewId id) {
        database.write(
                viewer.workspace(),
                db -> {
                    lock(db, viewer, id);
                    db.update(LEAD_LIST_SETTINGS)
                            .setNull(LEAD_LIST_SETTINGS.START_VIEW_ID)
                            .where(LEAD_LIST_SETTINGS.WORKSPACE_ID.eq(viewer.workspace()))
                            .and(LEAD_LIST_SETTINGS.START_VIEW_ID.eq(id))
                            .execute();
                    return db.deleteFrom(LEAD_VIEWS)
                            .where(SavedViewRows.is(viewer.workspace(), id))
                            .execute();
                });
    }
}
