package app.preflight.processes;

import static app.preflight.schema.Tables.PROCESSES;
import static app.preflight.schema.Tables.PROCESS_VERSIONS;

import app.preflight.accounts.WorkspaceCreated;
import app.preflight.database.Database;
import app.preflight.shared.Ids;
import app.preflight.shared.WorkspaceId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Processes as they are published: each time a version that never changes again. */
@Component
class Publications {

    private static final List<String> SHIPPED = List.of("basic", "complex");

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

    /** A new workspace has the two that Preflight ships. */
    @EventListener
    void addShipped(WorkspaceCreated created) {
        SHIPPED.forEach(name -> publish(created.workspace(), format.shipped(name)));
    }

    /**
     * The next version of the process of that key, or its first. Where the newest version is the
     * same already, nothing is added.
     */
    ProcessVersion publish(WorkspaceId workspace, ProcessDefinition definition) {
        return database.write(
                workspace,
                db -> {
                    ProcessId process = lock(db, workspace, definition.key());
                    Optional<ProcessVersion> newest = processes.find(workspace, definition.key());
                    if (newest.filter(version -> version.says(definition)).isPresent()) {
                        return newest.get();
                    }
                    int next = newest.map(ProcessVersion::version).orElse(0) + 1;
                    insert(db, workspace, process, next, definition);
                    return ProcessVersion.of(process, next, definition);
                });
    }

    /** Nobody else publishes a version of it until the transaction ends. */
    private ProcessId lock(DSLContext db, WorkspaceId workspace, String key) {
        db.insertInto(PROCESSES)
                .set(PROCESSES.WORKSPACE_ID, workspace.value())
                .set(PROCESSES.PROCESS_ID, Ids.next())
                .set(PROCESSES.KEY, key)
                .set(PROCESSES.CREATED_AT, clock.instant())
                .onConflict(PROCESSES.WORKSPACE_ID, PROCESSES.KEY)
                .doNothing()
                .execute();
        Condition named = PROCESSES.WORKSPACE_ID.eq(workspace.value()).and(PROCESSES.KEY.eq(key));
        return db.select(PROCESSES.PROCESS_ID)
                .from(PROCESSES)
                .where(named)
                .forUpdate()
                .fetchSingle(row -> new ProcessId(row.get(PROCESSES.PROCESS_ID)));
    }

    private void insert(
            DSLContext db,
            WorkspaceId workspace,
            ProcessId process,
            int version,
            ProcessDefinition definition) {
        JSONB content = JSONB.valueOf(json.writeValueAsString(definition));
        db.insertInto(PROCESS_VERSIONS)
                .set(PROCESS_VERSIONS.WORKSPACE_ID, workspace.value())
                .set(PROCESS_VERSIONS.PROCESS_ID, process.value())
                .set(PROCESS_VERSIONS.VERSION, version)
                .set(PROCESS_VERSIONS.CONTENT, content)
                .set(PROCESS_VERSIONS.PUBLISHED_AT, clock.instant())
                .execute();
    }
}
