package app.preflight.processes;

import static app.preflight.schema.Tables.PROCESS_SUGGESTIONS;
import static org.jooq.impl.DSL.noCondition;

import app.preflight.database.Database;
import app.preflight.schema.tables.Users;
import app.preflight.shared.Ids;
import app.preflight.web.Finder;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Changes that people in the field ask for, until an admin has dealt with them. */
@Component
class Suggestions implements Finder<Suggestion> {

    private static final Users MAKER =
            PROCESS_SUGGESTIONS.processSuggestionsWorkspaceIdMadeByFkey();

    private final Database database;
    private final Processes processes;
    private final Clock clock;

    Suggestions(Database database, Processes processes, Clock clock) {
        this.database = database;
        this.processes = processes;
        this.clock = clock;
    }

    void make(Viewer viewer, ProcessVersion process, Item item, String text) {
        database.write(
                viewer.workspace(),
                db ->
                        db.insertInto(PROCESS_SUGGESTIONS)
                                .set(PROCESS_SUGGESTIONS.WORKSPACE_ID, viewer.workspace())
                                .set(PROCESS_SUGGESTIONS.SUGGESTION_ID, Ids.next())
                                .set(PROCESS_SUGGESTIONS.PROCESS_ID, process.id())
                                .set(PROCESS_SUGGESTIONS.ITEM_KEY, item.key())
                                .set(PROCESS_SUGGESTIONS.TEXT, text)
                                .set(PROCESS_SUGGESTIONS.MADE_BY, viewer.id())
                                .set(PROCESS_SUGGESTIONS.MADE_AT, clock.instant())
                                .execute());
    }

    @Override
    public Class<Suggestion> type() {
        return Suggestion.class;
    }

    @Override
    public Optional<Suggestion> find(Viewer viewer, UUID id) {
        return open(viewer, PROCESS_SUGGESTIONS.SUGGESTION_ID.eq(id)).stream().findFirst();
    }

    /** Those that nobody has dealt with, the oldest first. */
    List<Suggestion> open(Viewer viewer) {
        return open(viewer, noCondition());
    }

    private List<Suggestion> open(Viewer viewer, Condition which) {
        viewer.requireAdmin();
        return database.read(
                viewer.workspace(),
                db ->
                        db.select(PROCESS_SUGGESTIONS.fields())
                                .select(PROCESS_SUGGESTIONS.processes().KEY, MAKER.NAME)
                                .from(PROCESS_SUGGESTIONS)
                                .where(PROCESS_SUGGESTIONS.WORKSPACE_ID.eq(viewer.workspace()))
                                .and(PROCESS_SUGGESTIONS.CLOSED_AT.isNull())
                                .and(which)
                                .orderBy(PROCESS_SUGGESTIONS.MADE_AT)
                                .fetch(row -> suggestion(viewer, row)));
    }

    private Suggestion suggestion(Viewer viewer, Record row) {
        String key = row.get(PROCESS_SUGGESTIONS.processes().KEY);
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
                row.get(MAKER.NAME),
                row.get(PROCESS_SUGGESTIONS.MADE_AT));
    }

    void close(Viewer viewer, Suggestion suggestion) {
        database.write(
                viewer.workspace(),
                db ->
                        db.update(PROCESS_SUGGESTIONS)
                                .set(PROCESS_SUGGESTIONS.CLOSED_BY, viewer.id())
                                .set(PROCESS_SUGGESTIONS.CLOSED_AT, clock.instant())
                                .where(PROCESS_SUGGESTIONS.WORKSPACE_ID.eq(viewer.workspace()))
                                .and(PROCESS_SUGGESTIONS.SUGGESTION_ID.eq(suggestion.id()))
                                .and(PROCESS_SUGGESTIONS.CLOSED_AT.isNull())
                                .execute());
    }
}
