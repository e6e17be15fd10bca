package app.preflight.duplicates.search;

import static app.preflight.schema.Tables.DUPLICATE_SEARCHES;
import static app.preflight.schema.Tables.USERS;

import app.preflight.database.Database;
import app.preflight.duplicates.search.DuplicateSearch.State;
import app.preflight.jobs.Jobs;
import app.preflight.shared.Actor;
import app.preflight.shared.Ids;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Looks for duplicates through all leads: one at a time in a workspace. */
@Component
class DuplicateSearches {

    private final Database database;
    private final OpenRecords leads;
    private final Jobs jobs;
    private final Clock clock;

    DuplicateSearches(Database database, OpenRecords leads, Jobs jobs, Clock clock) {
        this.database = database;
        this.leads = leads;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The one that is under way already, where there is one. */
    DuplicateSearch begin(Viewer viewer) {
        WorkspaceId workspace = viewer.workspace();
        UUID id = Ids.next();
        return database.write(
                workspace,
                db -> {
                    int begun =
                            db.insertInto(DUPLICATE_SEARCHES)
                                    .set(DUPLICATE_SEARCHES.WORKSPACE_ID, workspace)
                                    .set(DUPLICATE_SEARCHES.SEARCH_ID, id)
                                    .set(DUPLICATE_SEARCHES.STATE, State.RUNNING.code())
                                    .set(DUPLICATE_SEARCHES.LEADS, leads.count(workspace))
                                    .set(DUPLICATE_SEARCHES.DONE, 0)
                                    .set(DUPLICATE_SEARCHES.FOUND, 0)
                                    .set(DUPLICATE_SEARCHES.ASKED_BY, viewer.id())
                                    .set(DUPLICATE_SEARCHES.ASKED_AT, clock.instant())
                                    .onConflictDoNothing()
                                    .execute();
                    if (begun > 0) {
                        jobs.begin(DuplicateSearchJob.NAME, workspace, id);
                    }
                    return latest(viewer).orElseThrow();
                });
    }

    Optional<DuplicateSearch> latest(Viewer viewer) {
        return database.read(
                viewer.workspace(),
                db -> find(db, viewer.workspace(), DUPLICATE_SEARCHES.SEARCH_ID.isNotNull()));
    }

    Optional<DuplicateSearch> find(Viewer viewer, UUID id) {
        return database.read(
                viewer.workspace(),
                db -> find(db, viewer.workspace(), DUPLICATE_SEARCHES.SEARCH_ID.eq(id)));
    }

    /** What was found stays. */
    void stop(Viewer viewer, UUID id) {
        database.write(
                viewer.workspace(),
                db ->
                        db.update(DUPLICATE_SEARCHES)
                                .set(DUPLICATE_SEARCHES.STATE, State.STOPPED.code())
                                .set(DUPLICATE_SEARCHES.ENDED_AT, clock.instant())
                                .where(DUPLICATE_SEARCHES.WORKSPACE_ID.eq(viewer.workspace()))
                                .and(DUPLICATE_SEARCHES.SEARCH_ID.eq(id))
                                .and(DUPLICATE_SEARCHES.STATE.eq(State.RUNNING.code()))
                                .execute());
    }

    private static Optional<DuplicateSearch> find(
            DSLContext db, WorkspaceId workspace, Condition which) {
        return db.select(DUPLICATE_SEARCHES.fields())
                .select(USERS.NAME)
                .from(DUPLICATE_SEARCHES)
                .join(USERS)
                .on(USERS.WORKSPACE_ID.eq(DUPLICATE_SEARCHES.WORKSPACE_ID))
                .and(USERS.USER_ID.eq(DUPLICATE_SEARCHES.ASKED_BY))
                .where(DUPLICATE_SEARCHES.WORKSPACE_ID.eq(workspace))
                .and(which)
                .orderBy(DUPLICATE_SEARCHES.ASKED_AT.desc())
                .limit(1)
                .fetchOptional(DuplicateSearches::search);
    }

    private static DuplicateSearch search(Record row) {
        return new DuplicateSearch(
                row.get(DUPLICATE_SEARCHES.SEARCH_ID),
                State.of(row.get(DUPLICATE_SEARCHES.STATE)),
                row.get(DUPLICATE_SEARCHES.LEADS),
                row.get(DUPLICATE_SEARCHES.DONE),
                row.get(DUPLICATE_SEARCHES.FOUND),
                new Actor(row.get(DUPLICATE_SEARCHES.ASKED_BY), row.get(USERS.NAME)),
                row.get(DUPLICATE_SEARCHES.ASKED_AT),
                Optional.ofNullable(row.get(DUPLICATE_SEARCHES.ENDED_AT)));
    }
}
