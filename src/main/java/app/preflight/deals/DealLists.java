package app.preflight.deals;

import app.preflight.database.Database;
import app.preflight.shared.DealId;
import app.preflight.web.Cursor;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Deals in a list, filtered and searched. */
@Component
class DealLists {

    private final Database database;
    private final DealRows rows;

    DealLists(Database database, DealRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * Newest first. Chosen before the names around them are looked up: of all that a search finds,
     * few are shown.
     */
    List<Deal> list(Viewer viewer, DealFilter filter, Optional<Cursor> after, int limit) {
        ChosenDeals chosen = ChosenDeals.by(viewer, filter);
        return database.read(
                viewer.workspace(),
                db -> {
                    List<DealId> ids = chosen.newest(db, after, limit);
                    return rows.newest(db, viewer, ids);
                });
    }
}
