package app.preflight.processes;

import static app.preflight.schema.Tables.PROCESSES;
import static app.preflight.schema.Tables.PROCESS_VERSIONS;

import app.preflight.database.Database;
import app.preflight.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The processes of a workspace. */
@Component
public class Processes {

    private final Database database;
    private final JsonMapper json;

    /** Published versions never change, so what was read once stays right on every node. */
    private final Map<Pin, ProcessVersion> versions = new ConcurrentHashMap<>();

    Processes(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    private record Pin(WorkspaceId workspace, ProcessId process, int version) {}

    /** The newest version of each, in the order they were made. */
    public List<ProcessVersion> all(WorkspaceId workspace) {
        return newest(workspace, PROCESSES.WORKSPACE_ID.eq(workspace.value()));
    }

    /** The newest version of the process of that key. */
    public Optional<ProcessVersion> find(WorkspaceId workspace, String key) {
        return newest(workspace, PROCESSES.KEY.eq(key)).stream().findFirst();
    }

    /**
     * The stages of the newest version and, each behind what it came after, those of older versions
     * that are asked for, too: deals may still stand in them.
     */
    public List<Stage> stages(
            WorkspaceId workspace, ProcessVersion newest, Collection<String> asked) {
        List<Stage> stages = new ArrayList<>(newest.stages());
        for (int number = newest.version() - 1; !holds(stages, asked) && number > 0; number--) {
            addFrom(version(workspace, newest.id(), number), asked, stages);
        }
        return stages;
    }

    /** A stage of the newest version, or of an older one. */
    public Optional<Stage> stage(WorkspaceId workspace, ProcessVersion newest, String key) {
        return stages(workspace, newest, List.of(key)).stream()
                .filter(stage -> stage.key().equals(key))
                .findFirst();
    }

    private static boolean holds(List<Stage> stages, Collection<String> keys) {
        return stages.stream().map(Stage::key).toList().containsAll(keys);
    }

    private static void addFrom(
            ProcessVersion older, Collection<String> asked, List<Stage> stages) {
        int place = 0;
        for (Stage stage : older.stages()) {
            int known = stages.stream().map(Stage::key).toList().indexOf(stage.key());
            if (known >= 0) {
                place = known + 1;
            } else if (asked.contains(stage.key())) {
                stages.add(place++, stage);
            }
        }
    }

    /** A version that a run is pinned to; it exists as long as the run does. */
    public ProcessVersion version(WorkspaceId workspace, ProcessId process, int version) {
        Pin pin = new Pin(workspace, process, version);
        ProcessVersion known = versions.get(pin);
        return known != null ? known : read(pin);
    }

    private ProcessVersion read(Pin pin) {
        Condition pinned =
                PROCESS_VERSIONS
                        .PROCESS_ID
                        .eq(pin.process().value())
                        .and(PROCESS_VERSIONS.VERSION.eq(pin.version()));
        return database.read(
                pin.workspace(),
                db -> select(db, pin.workspace(), pinned).stream().findFirst().orElseThrow());
    }

    private List<ProcessVersion> newest(WorkspaceId workspace, Condition condition) {
        var newer = PROCESS_VERSIONS.as("newer");
        Condition newest =
                DSL.notExists(
                        DSL.selectOne()
                                .from(newer)
                                .where(newer.WORKSPACE_ID.eq(PROCESS_VERSIONS.WORKSPACE_ID))
                                .and(newer.PROCESS_ID.eq(PROCESS_VERSIONS.PROCESS_ID))
                                .and(newer.VERSION.gt(PROCESS_VERSIONS.VERSION)));
        return database.read(workspace, db -> select(db, workspace, condition.and(newest)));
    }

    private List<ProcessVersion> select(DSLContext db, WorkspaceId workspace, Condition condition) {
        return db.select(PROCESSES.PROCESS_ID, PROCESS_VERSIONS.VERSION)
                .select(PROCESS_VERSIONS.CONTENT)
                .from(PROCESSES)
                .join(PROCESS_VERSIONS)
                .using(PROCESSES.WORKSPACE_ID, PROCESSES.PROCESS_ID)
                .where(PROCESSES.WORKSPACE_ID.eq(workspace.value()))
                .and(condition)
                .orderBy(PROCESSES.CREATED_AT, PROCESSES.PROCESS_ID)
                .fetch(row -> remember(workspace, row));
    }

    private ProcessVersion remember(WorkspaceId workspace, Record row) {
        ProcessId id = new ProcessId(row.get(PROCESSES.PROCESS_ID));
        int version = row.get(PROCESS_VERSIONS.VERSION);
        return versions.computeIfAbsent(
                new Pin(workspace, id, version),
                pin -> version(id, version, row.get(PROCESS_VERSIONS.CONTENT).data()));
    }

    private ProcessVersion version(ProcessId id, int version, String content) {
        return ProcessVersion.of(id, version, json.readValue(content, ProcessDefinition.class));
    }
}
