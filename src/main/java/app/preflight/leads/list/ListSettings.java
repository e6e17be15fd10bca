package app.preflight.leads.list;

import static app.preflight.schema.Tables.LEAD_LIST_SETTINGS;

import app.preflight.database.Database;
import app.preflight.shared.SavedViewId;
import app.preflight.web.Viewer;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** How each user wants the list that has no name, and with which view they begin. */
@Component
class ListSettings {

    private final Database database;
    private final SavedViews views;
    private final ListingJson listings;

    ListSettings(Database database, SavedViews views, ListingJson listings) {
        this.database = database;
        this.views = views;
        this.listings = listings;
    }

    /**
     * @param start the view that the list begins with; it may be gone from the viewer's sight
     */
    record Own(Listing listing, Optional<SavedViewId> start) {}

    Own of(Viewer viewer) {
        return database.read(
                viewer.workspace(),
                db ->
                        db.selectFrom(LEAD_LIST_SETTINGS)
                                .where(LEAD_LIST_SETTINGS.WORKSPACE_ID.eq(viewer.workspace()))
                                .and(LEAD_LIST_SETTINGS.USER_ID.eq(viewer.id()))
                                .fetchOptional(this::own)
                                .orElse(new Own(Listing.USUAL, Optional.empty())));
    }

    private Own own(Record row) {
        return new Own(
                listings.listing(
                        row.get(LEAD_LIST_SETTINGS.COLUMNS), row.get(LEAD_LIST_SETTINGS.SORT)),
                Optional.ofNullable(row.get(LEAD_LIST_SETTINGS.START_VIEW_ID)));
    }

    /** The columns and the order from now on; filters are for one look. */
    void keep(Viewer viewer, Listing listing) {
        database.write(viewer.workspace(), db -> write(db, viewer, listing, of(viewer).start()));
    }

    /** The view stays there until this is written. */
    void beginWith(Viewer viewer, Optional<SavedViewId> view) {
        database.write(
                viewer.workspace(),
                db -> {
                    Optional<SavedViewId> start = view.map(id -> views.held(db, viewer, id).id());
                    return write(db, viewer, of(viewer).listing(), start);
                });
    }

    private int write(DSLContext db, Viewer viewer, Listing listing, Optional<SavedViewId> start) {
        return db.insertInto(LEAD_LIST_SETTINGS)
                .set(LEAD_LIST_SETTINGS.WORKSPACE_ID, viewer.workspace())
                .set(LEAD_LIST_SETTINGS.USER_ID, viewer.id())
                .set(LEAD_LIST_SETTINGS.COLUMNS, listings.columns(listing))
                .set(LEAD_LIST_SETTINGS.SORT, listing.sorting().code())
                .set(LEAD_LIST_SETTINGS.START_VIEW_ID, start.orElse(null))
                .onConflict(LEAD_LIST_SETTINGS.WORKSPACE_ID, LEAD_LIST_SETTINGS.USER_ID)
                .doUpdate()
                .set(LEAD_LIST_SETTINGS.COLUMNS, listings.columns(listing))
                .set(LEAD_LIST_SETTINGS.SORT, listing.sorting().code())
                .set(LEAD_LIST_SETTINGS.START_VIEW_ID, start.orElse(null))
                .execute();
    }
}
