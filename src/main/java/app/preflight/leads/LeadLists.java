package app.preflight.leads;

import app.preflight.database.Database;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Leads one page after the other, in one of several orders. */
@Component
public class LeadLists {

    private final Database database;
    private final Leads leads;
    private final LeadRows rows;

    LeadLists(Database database, Leads leads, LeadRows rows) {
        this.database = database;
        this.leads = leads;
        this.rows = rows;
    }

    /**
     * What is searched for by words comes the likeliest first, on one page; all else in order.
     *
     * @param after a cursor of {@link LeadSorting}; the list begins anew for anything else
     */
    public List<Lead> list(
            Viewer viewer, LeadFilter filter, LeadSorting sorting, String after, int limit) {
        return filter.text().isPresent()
                ? leads.list(viewer, filter, Optional.empty(), limit)
                : database.read(
                        viewer.workspace(),
                        db -> rows.sorted(db, viewer, filter, sorting, after, limit));
    }

    /** Those beside which somebody was found and nothing was decided. */
    public Set<UUID> undecided(Viewer viewer, List<Lead> among) {
        List<UUID> ids = among.stream().map(lead -> lead.id().value()).toList();
        return database.read(viewer.workspace(), db -> rows.undecided(db, viewer, ids));
    }
}
