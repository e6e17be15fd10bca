package app.preflight.processes;

import static app.preflight.schema.Tables.PROCESSES;
import static app.preflight.schema.Tables.PROCESS_VERSIONS;

import app.preflight.database.Database;
import app.preflight.shared.ProcessId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Result;
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

    /** What the viewer may open deals on, in the order the processes were made. */
    public List<ProcessVersion> all(Viewer viewer) {
        return offers(viewer).stream().filter(Offer::isOpen).map(Offer::version).toList();
    }

    /** Of each process the version that is the viewer's, the retired ones too. */
    public List<Offer> offers(Viewer viewer) {
        return offers(viewer, PROCESSES.KEY.ne(PlaybookDefinitions.KEY));
    }

    /** The same of one process. */
    public Optional<Offer> offer(Viewer viewer, String key) {
        return offers(viewer, PROCESSES.KEY.eq(key)).stream().findFirst();
    }

    /** The version of the process of that key that is the viewer's, retired or not. */
    public Optional<ProcessVersion> find(Viewer viewer, String key) {
        return offer(viewer, key).map(Offer::version);
    }

    /** The newest version of it that is published for all. */
    public Optional<ProcessVersion> find(WorkspaceId workspace, String key) {
        return one(workspace, PROCESSES.KEY.eq(key).and(VersionRows.newestPublished()));
    }

    /** The newest version of it that is published, or on trial with anybody. */
    Optional<ProcessVersion> alive(WorkspaceId workspace, String key) {
        return one(workspace, PROCESSES.KEY.eq(key).and(VersionRows.newestAlive()));
    }

    /** What everybody may open deals on. */
    List<ProcessVersion> published(WorkspaceId workspace) {
        Condition open =
                PROCESSES
                        .RETIRED_AT
                        .isNull()
                        .and(PROCESSES.KEY.ne(PlaybookDefinitions.KEY))
                        .and(VersionRows.newestPublished());
        return versions(workspace, open);
    }

    /**
     * The stages of the newest version and, each behind what it came after, those of other versions
     * that are asked for, too: deals may still stand in them.
     */
    public List<Stage> stages(
            WorkspaceId workspace, ProcessVersion newest, Collection<String> asked) {
        List<Stage> stages = new ArrayList<>(newest.stages());
        for (int number = newest.version() - 1; !holds(stages, asked) && number > 0; number--) {
            addFrom(version(workspace, newest.id(), number), asked, stages);
        }
        return holds(stages, asked) ? stages : withTried(workspace, newest, asked, stages);
    }

    /** Deals that were opened on a trial may stand where no published version has a stage. */
    private List<Stage> withTried(
            WorkspaceId workspace,
            ProcessVersion newest,
            Collection<String> asked,
            List<Stage> stages) {
        Condition newer =
                PROCESSES
                        .PROCESS_ID
                        .eq(newest.id())
                        .and(PROCESS_VERSIONS.VERSION.gt(newest.version()));
        versions(workspace, newer).forEach(version -> addFrom(version, asked, stages));
        return stages;
    }

    /** A stage of the newest version, or of another one. */
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
        String content =
                database.read(
                        pin.workspace(),
                        db ->
                                db.select(PROCESS_VERSIONS.CONTENT)
                                        .from(PROCESS_VERSIONS)
                                        .where(PROCESS_VERSIONS.WORKSPACE_ID.eq(pin.workspace()))
                                        .and(PROCESS_VERSIONS.PROCESS_ID.eq(pin.process()))
                                        .and(PROCESS_VERSIONS.VERSION.eq(pin.version()))
                                        .fetchSingle(row -> row.value1().data()));
        ProcessDefinition definition = json.readValue(content, ProcessDefinition.class);
        return versions.computeIfAbsent(
                pin, key -> new ProcessVersion(key.process(), key.version(), definition));
    }

    private Optional<ProcessVersion> one(WorkspaceId workspace, Condition which) {
        return versions(workspace, which).stream().findFirst();
    }

    private List<ProcessVersion> versions(WorkspaceId workspace, Condition which) {
        return find(workspace, which).stream().map(row -> version(workspace, row)).toList();
    }

    private List<Offer> offers(Viewer viewer, Condition which) {
        WorkspaceId workspace = viewer.workspace();
        return find(workspace, which.and(VersionRows.newestFor(viewer))).stream()
                .map(row -> new Offer(version(workspace, row), status(row)))
                .toList();
    }

    private static ProcessStatus status(Record row) {
        if (row.get(PROCESSES.RETIRED_AT) != null) {
            return ProcessStatus.RETIRED;
        }
        return row.get(PROCESS_VERSIONS.STATE).equals("trial")
                ? ProcessStatus.TRIAL
                : ProcessStatus.PUBLISHED;
    }

    /** Without what they say: that is long, and known from the first time on. */
    private Result<? extends Record> find(WorkspaceId workspace, Condition which) {
        return database.read(
                workspace,
                db ->
                        db.select(PROCESSES.PROCESS_ID, PROCESSES.RETIRED_AT)
                                .select(PROCESS_VERSIONS.VERSION, PROCESS_VERSIONS.STATE)
                                .from(PROCESSES)
                                .join(PROCESS_VERSIONS)
                                .using(PROCESSES.WORKSPACE_ID, PROCESSES.PROCESS_ID)
                                .where(PROCESSES.WORKSPACE_ID.eq(workspace))
                                .and(which)
                                .orderBy(
                                        PROCESSES.CREATED_AT,
                                        PROCESSES.PROCESS_ID,
                                        PROCESS_VERSIONS.VERSION)
                                .fetch());
    }

    private ProcessVersion version(WorkspaceId workspace, Record row) {
        return version(workspace, row.get(PROCESSES.PROCESS_ID), row.get(PROCESS_VERSIONS.VERSION));
    }
}
