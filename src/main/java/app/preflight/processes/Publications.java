package app.preflight.processes;

import static app.preflight.schema.Tables.PROCESSES;
import static app.preflight.schema.Tables.PROCESS_VERSIONS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import app.preflight.accounts.WorkspaceCreated;
import app.preflight.database.Database;
import app.preflight.shared.Ids;
import app.preflight.shared.ProcessId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Processes as they are published: each time a version that never changes again. */
@Component
class Publications {

    private static final List<String> SHIPPED =
            List.of("basic", "complex", PlaybookDefinitions.KEY);

    private final Database database;
    private final Processes processes;
    private final DefinitionFormat format;
    private final JsonMapper json;
    private final Clock clock;

    Publications(
            Database database,
            Processes processes,
            DefinitionFormat format,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.processes = processes;
        this.format = format;
        this.json = json;
        this.clock = clock;
    }

    /** A new workspace has what Preflight ships. */
    @EventListener
    void addShipped(WorkspaceCreated created) {
        SHIPPED.forEach(name -> publish(created.workspace(), format.shipped(name)));
    }

    /**
     * The next version of the process of that key, or its first. Where the newest version is the
     * same already, nothing is added. A trial that goes on is overtaken.
     */
    ProcessVersion publish(WorkspaceId workspace, ProcessDefinition definition) {
        return database.write(
                workspace,
                db -> {
                    ProcessId process = lock(db, workspace, definition.key());
                    Optional<ProcessVersion> newest = processes.find(workspace, definition.key());
                    return newest.filter(version -> version.says(definition))
                            .orElseGet(() -> add(db, workspace, process, "published", definition));
                });
    }

    /** The next version, for the people chosen; in the place of one that they try by now. */
    ProcessVersion tryOut(
            WorkspaceId workspace, ProcessDefinition definition, List<UserId> people) {
        return database.write(
                workspace,
                db -> {
                    ProcessId process = lock(db, workspace, definition.key());
                    ProcessVersion version = add(db, workspace, process, "trial", definition);
                    Trials.choose(db, workspace, version, people);
                    return version;
                });
    }

    private ProcessVersion add(
            DSLContext db,
            WorkspaceId workspace,
            ProcessId process,
            String state,
            ProcessDefinition definition) {
        Trials.become(db, workspace, process, "retired");
        DraftRows.passOver(db, workspace, process);
        int next = last(db, workspace, process) + 1;
        insert(db, workspace, process, next, state, definition);
        return new ProcessVersion(process, next, definition);
    }

    private static int last(DSLContext db, WorkspaceId workspace, ProcessId process) {
        return db.select(coalesce(max(PROCESS_VERSIONS.VERSION), inline(0)))
                .from(PROCESS_VERSIONS)
                .where(PROCESS_VERSIONS.WORKSPACE_ID.eq(workspace))
                .and(PROCESS_VERSIONS.PROCESS_ID.eq(process))
                .fetchSingle(Record1::value1);
    }

    /** Whether the key is a process's, published or still being written. */
    boolean isTaken(WorkspaceId workspace, String key) {
        Condition named = PROCESSES.WORKSPACE_ID.eq(workspace).and(PROCESSES.KEY.eq(key));
        return database.read(workspace, db -> db.fetchExists(PROCESSES, named));
    }

    /** Nobody else publishes a version of it until the transaction ends. */
    private ProcessId lock(DSLContext db, WorkspaceId workspace, String key) {
        db.insertInto(PROCESSES)
                .set(PROCESSES.WORKSPACE_ID, workspace)
                .set(PROCESSES.PROCESS_ID, new ProcessId(Ids.next()))
                .set(PROCESSES.KEY, key)
                .set(PROCESSES.CREATED_AT, clock.instant())
                .onConflict(PROCESSES.WORKSPACE_ID, PROCESSES.KEY)
                .doNothing()
                .execute();
        Condition named = PROCESSES.WORKSPACE_ID.eq(workspace).and(PROCESSES.KEY.eq(key));
        return db.select(PROCESSES.PROCESS_ID)
                .from(PROCESSES)
                .where(named)
                .forUpdate()
                .fetchSingle(row -> row.get(PROCESSES.PROCESS_ID));
    }

    private void insert(
            DSLContext db,
            WorkspaceId workspace,
            ProcessId process,
            int version,
            String state,
            ProcessDefinition definition) {
        JSONB content = JSONB.valueOf(json.writeValueAsString(definition));
        db.insertInto(PROCESS_VERSIONS)
                .set(PROCESS_VERSIONS.WORKSPACE_ID, workspace)
                .set(PROCESS_VERSIONS.PROCESS_ID, process)
                .set(PROCESS_VERSIONS.VERSION, version)
                .set(PROCESS_VERSIONS.STATE, state)
                .set(PROCESS_VERSIONS.CONTENT, content)
                .set(PROCESS_VERSIONS.PUBLISHED_AT, clock.instant())
                .execute();
    }
}
