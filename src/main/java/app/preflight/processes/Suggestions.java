package app.preflight.processes;

import static app.preflight.schema.Tables.PROCESSES;
import static app.preflight.schema.Tables.PROCESS_SUGGESTIONS;
import static app.preflight.schema.Tables.USERS;

import app.preflight.database.Database;
import app.preflight.shared.Ids;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Changes that people in the field ask for, until an admin has dealt with them. */
@Component
class Suggestions {

    private final Database database;
    private final Processes processes;
    private final Clock clock;

    Suggestions(Database database, Processes processes, Clock clock) {
        this.database = database;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * @throws NotFound where there is no such item
     */
    void make(Viewer viewer, String process, String item, String text) {
        ProcessVersion version =
                processes
                        .find(viewer, process)
                        .filter(newest -> newest.holds(item))
                        .orElseThrow(NotFound::new);
        database.write(
                viewer.workspace(),
                db ->
                        db.insertInto(PROCESS_SUGGESTIONS)
                                .set(PROCESS_SUGGESTIONS.WORKSPACE_ID, viewer.workspace())
                                .set(PROCESS_SUGGESTIONS.SUGGESTION_ID, Ids.next())
                                .set(PROCESS_SUGGESTIONS.PROCESS_ID, version.id())
                                .set(PROCESS_SUGGESTIONS.ITEM_KEY, item)
                                .set(PROCESS_SUGGESTIONS.TEXT, text)
                                .set(PROCESS_SUGGESTIONS.MADE_BY, viewer.id())
                                .set(PROCESS_SUGGESTIONS.MADE_AT, clock.instant())
                                .execute());
    }

    /** Those that nobody has dealt with, the oldest first. */
    List<Suggestion> open(Viewer viewer) {
        return database.read(
                viewer.workspace(),
                db ->
                        db.select(PROCESS_SUGGESTIONS.fields())
                                .select(PROCESSES.KEY, USERS.NAME)
                                .from(PROCESS_SUGGESTIONS)
                                .join(PROCESSES)
                                .on(PROCESSES.WORKSPACE_ID.eq(PROCESS_SUGGESTIONS.WORKSPACE_ID))
                                .and(PROCESSES.PROCESS_ID.eq(PROCESS_SUGGESTIONS.PROCESS_ID))
                                .join(USERS)
                                .on(USERS.WORKSPACE_ID.eq(PROCESS_SUGGESTIONS.WORKSPACE_ID))
                                .and(USERS.USER_ID.eq(PROCESS_SUGGESTIONS.MADE_BY))
                                .where(PROCESS_SUGGESTIONS.WORKSPACE_ID.eq(viewer.workspace()))
                                .and(PROCESS_SUGGESTIONS.CLOSED_AT.isNull())
                                .orderBy(PROCESS_SUGGESTIONS.MADE_AT)
                                .fetch(row -> suggestion(viewer, row)));
    }

    private Suggestion suggestion(Viewer viewer, Record row) {
        String key = row.get(PROCESSES.KEY);
        String item = row.get(PROCESS_SUGGESTIONS.ITEM_KEY);
        Optional<ProcessVersion> process = processes.find(viewer, key);
        return new Suggestion(
                row.get(PROCESS_SUGGESTIONS.SUGGESTION_ID),
                key,
                process.map(ProcessVersion::name).orElse(new Localized(key, key)),
                item,
                process.flatMap(version -> version.item(item))
                        .map(Item::challenge)
                        .orElse(new Localized(item, item)),
                row.get(PROCESS_SUGGESTIONS.TEXT),
                row.get(USERS.NAME),
                row.get(PROCESS_SUGGESTIONS.MADE_AT));
    }

    /**
     * @throws NotFound where it is not there, or was dealt with before
     */
    void close(Viewer viewer, UUID suggestion) {
        int closed =
                database.write(
                        viewer.workspace(),
                        db ->
                                db.update(PROCESS_SUGGESTIONS)
                                        .set(PROCESS_SUGGESTIONS.CLOSED_BY, viewer.id())
                                        .set(PROCESS_SUGGESTIONS.CLOSED_AT, clock.instant())
                                        .where(
                                                PROCESS_SUGGESTIONS.WORKSPACE_ID.eq(
                                                        viewer.workspace()))
                                        .and(PROCESS_SUGGESTIONS.SUGGESTION_ID.eq(suggestion))
                                        .and(PROCESS_SUGGESTIONS.CLOSED_AT.isNull())
                                        .execute());
        if (closed == 0) {
            throw new NotFound();
        }
    }
}
