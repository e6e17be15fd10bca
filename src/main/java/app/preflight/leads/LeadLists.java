package app.preflight.leads;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import app.preflight.database.Database;
import app.preflight.duplicates.DuplicateCheck;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Leads one page after the other, in one of several orders. */
@Component
public class LeadLists {

    private final Database database;
    private final LeadRows rows;
    private final DuplicateCheck check;

    LeadLists(Database database, LeadRows rows, DuplicateCheck check) {
        this.database = database;
        this.rows = rows;
        this.check = check;
    }

    /**
     * What is searched for by words comes the likeliest first, on one page; all else in order.
     *
     * @param after a cursor of {@link LeadSorting}; the list begins anew for anything else
     * @param limit one more than are shown: its presence tells that there are more
     */
    public List<Lead> list(
            Viewer viewer, LeadFilter filter, LeadSorting sorting, String after, int limit) {
        return filter.text()
                .map(words -> search(viewer, filter, words, limit - 1))
                .orElseGet(() ->
                        database.read(
                                viewer.workspace(),
                                db -> rows.sorted(db, viewer, filter, sorting, after, limit)));
    }

    private List<Lead> search(Viewer viewer, LeadFilter filter, String words, int limit) {
        List<UUID> found = check.like(viewer.workspace(), words);
        Map<UUID, Lead> leads =
                database
                        .read(viewer.workspace(), db -> rows.among(db, viewer, filter, found))
                        .stream()
                        .collect(toMap(lead -> lead.id().value(), identity()));
        return found.stream().flatMap(id -> Stream.ofNullable(leads.get(id))).limit(limit).toList();
    }

    /** Those beside which somebody was found and nothing was decided. */
    public Set<UUID> undecided(Viewer viewer, List<Lead> among) {
        List<UUID> ids = among.stream().map(lead -> lead.id().value()).toList();
        return database.read(viewer.workspace(), db -> rows.undecided(db, viewer, ids));
    }
}
