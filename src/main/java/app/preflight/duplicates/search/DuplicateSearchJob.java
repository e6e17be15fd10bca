package app.preflight.duplicates.search;

import static app.preflight.schema.Tables.DUPLICATE_SEARCHES;

import app.preflight.database.Database;
import app.preflight.duplicates.Rechecks;
import app.preflight.duplicates.search.DuplicateSearch.State;
import app.preflight.jobs.Job;
import app.preflight.schema.tables.records.DuplicateSearchesRecord;
import app.preflight.shared.LeadId;
import app.preflight.shared.WorkspaceId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Goes through open leads, some in each transaction, which notes how far it came: broken off, it
 * goes on from there.
 */
@Component
class DuplicateSearchJob implements Job {

    static final String NAME = "duplicate-search";

    private static final int AT_ONCE = 100;

    private final Database database;
    private final OpenRecords leads;
    private final Rechecks rechecks;
    private final Clock clock;

    DuplicateSearchJob(Database database, OpenRecords leads, Rechecks rechecks, Clock clock) {
        this.database = database;
        this.leads = leads;
        this.rechecks = rechecks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean step(WorkspaceId workspace, UUID id) {
        return database.write(
                workspace,
                db ->
                        db.selectFrom(DUPLICATE_SEARCHES)
                                .where(is(workspace, id))
                                .and(DUPLICATE_SEARCHES.STATE.eq(State.RUNNING.code()))
                                .forUpdate()
                                .fetchOptional()
                                .filter(search -> step(db, workspace, search))
                                .isPresent());
    }

    private boolean step(DSLContext db, WorkspaceId workspace, DuplicateSearchesRecord search) {
        Optional<LeadId> reached = Optional.ofNullable(search.getReached()).map(LeadId::new);
        List<LeadId> next = leads.after(workspace, reached, AT_ONCE);
        int found = (int) next.stream().filter(lead -> rechecks.check(workspace, lead)).count();
        boolean more = next.size() == AT_ONCE;
        db.update(DUPLICATE_SEARCHES)
                .set(
                        DUPLICATE_SEARCHES.REACHED,
                        next.isEmpty() ? search.getReached() : next.getLast().value())
                .set(DUPLICATE_SEARCHES.DONE, search.getDone() + next.size())
                .set(DUPLICATE_SEARCHES.FOUND, search.getFound() + found)
                .set(DUPLICATE_SEARCHES.STATE, (more ? State.RUNNING : State.FINISHED).code())
                .set(DUPLICATE_SEARCHES.ENDED_AT, more ? null : clock.instant())
                .where(is(workspace, search.getSearchId()))
                .execute();
        return more;
    }

    private static Condition is(WorkspaceId workspace, UUID id) {
        return DUPLICATE_SEARCHES
                .WORKSPACE_ID
                .eq(workspace)
                .and(DUPLICATE_SEARCHES.SEARCH_ID.eq(id));
    }
}
