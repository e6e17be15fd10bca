package app.preflight.deals.run;

import static app.preflight.schema.Tables.COMPLETIONS;
import static app.preflight.schema.Tables.PROCESS_VERSIONS;
import static app.preflight.schema.Tables.RUNS;
import static app.preflight.schema.Tables.RUN_ITEMS;
import static app.preflight.schema.Tables.USERS;
import static org.jooq.impl.DSL.multiset;

import app.preflight.processes.Item;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Processes;
import app.preflight.shared.Actor;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Result;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs and their lists as rows: what is selected of them, and how it is read. */
@Component
public class RunRows {

    /** Who holds the run. */
    public static final app.preflight.schema.tables.Users HOLDERS = USERS.as("holders");

    /** The columns that {@link #run} reads. */
    public static final List<SelectField<?>> COLUMNS =
            List.of(
                    RUNS.WORKSPACE_ID,
                    RUNS.RUN_ID,
                    RUNS.DEAL_ID,
                    RUNS.PROCESS_ID,
                    RUNS.PROCESS_VERSION,
                    RUNS.STAGE,
                    RUNS.STAGE_ENTERED_AT,
                    RUNS.STATE,
                    RUNS.HELD_ITEM,
                    RUNS.HELD_REASON,
                    RUNS.HELD_AT,
                    RUNS.REVISION,
                    HOLDERS.USER_ID,
                    HOLDERS.NAME);

    static final Field<? extends Result<? extends Record>> TOUCHED =
            multiset(
                            DSL.select(
                                            RUN_ITEMS.ITEM_KEY,
                                            RUN_ITEMS.STATE,
                                            RUN_ITEMS.RESPONSE,
                                            RUN_ITEMS.REASON,
                                            RUN_ITEMS.UNTIL_STAGE,
                                            RUN_ITEMS.ACTED_BY,
                                            RUN_ITEMS.ACTED_AT,
                                            RUN_ITEMS.REVISION,
                                            RUN_ITEMS.EVIDENCE,
                                            USERS.NAME)
                                    .from(RUN_ITEMS)
                                    .leftJoin(USERS)
                                    .on(USERS.WORKSPACE_ID.eq(RUN_ITEMS.WORKSPACE_ID))
                                    .and(USERS.USER_ID.eq(RUN_ITEMS.ACTED_BY))
                                    .where(RUN_ITEMS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID))
                                    .and(RUN_ITEMS.RUN_ID.eq(RUNS.RUN_ID)))
                    .as("touched");

    /** No more of the items than tells which is next. */
    public static final Field<? extends Result<? extends Record>> STATES =
            multiset(
                            DSL.select(RUN_ITEMS.ITEM_KEY, RUN_ITEMS.STATE, RUN_ITEMS.UNTIL_STAGE)
                                    .from(RUN_ITEMS)
                                    .where(RUN_ITEMS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID))
                                    .and(RUN_ITEMS.RUN_ID.eq(RUNS.RUN_ID)))
                    .as("states");

    static final Field<List<Completion>> COMPLETED =
            multiset(
                            DSL.select(
                                            COMPLETIONS.STAGE,
                                            USERS.USER_ID,
                                            USERS.NAME,
                                            COMPLETIONS.COMPLETED_AT)
                                    .from(COMPLETIONS)
                                    .join(USERS)
                                    .on(USERS.WORKSPACE_ID.eq(COMPLETIONS.WORKSPACE_ID))
                                    .and(USERS.USER_ID.eq(COMPLETIONS.COMPLETED_BY))
                                    .where(COMPLETIONS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID))
                                    .and(COMPLETIONS.RUN_ID.eq(RUNS.RUN_ID)))
                    .as("completed")
                    .convertFrom(rows -> rows.map(RunRows::completion));

    static final Field<Integer> NEWEST =
            DSL.field(
                            DSL.select(
                                            DSL.coalesce(
                                                    DSL.max(PROCESS_VERSIONS.VERSION),
                                                    DSL.inline(0)))
                                    .from(PROCESS_VERSIONS)
                                    .where(PROCESS_VERSIONS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID))
                                    .and(PROCESS_VERSIONS.PROCESS_ID.eq(RUNS.PROCESS_ID))
                                    .and(PROCESS_VERSIONS.STATE.eq(DSL.inline("published"))))
                    .as("newest");

    /** What {@link #checklist} reads besides the run and the deal's facts. */
    public static final List<SelectField<?>> LIST = List.of(TOUCHED, COMPLETED, NEWEST);

    private final Processes processes;
    private final JsonMapper json;

    RunRows(Processes processes, JsonMapper json) {
        this.processes = processes;
        this.json = json;
    }

    /** Reads a whole list from a row that holds {@link #COLUMNS}, the deal's facts and the list. */
    public Checklist checklist(Record row) {
        Run run = run(row);
        List<RunItem> touched =
                row.get(TOUCHED).stream()
                        .flatMap(item -> item(run.process(), item).stream())
                        .toList();
        List<RunItem> left =
                row.get(TOUCHED).stream()
                        .filter(item -> !run.process().holds(item.get(RUN_ITEMS.ITEM_KEY)))
                        .flatMap(item -> ofOlderVersion(run, item).stream())
                        .toList();
        return Checklist.of(run, Conditions.facts(row), touched, row.get(COMPLETED))
                .among(row.get(NEWEST), left);
    }

    /** As the newest of the versions before has it. */
    private Optional<RunItem> ofOlderVersion(Run run, Record row) {
        return IntStream.iterate(run.process().version() - 1, number -> number > 0, n -> n - 1)
                .mapToObj(number -> processes.version(run.workspace(), run.process().id(), number))
                .flatMap(version -> item(version, row).stream())
                .findFirst();
    }

    private static Completion completion(Record4<String, UserId, String, Instant> row) {
        return new Completion(row.value1(), new Actor(row.value2(), row.value3()), row.value4());
    }

    /** Reads a run from a row that holds {@link #COLUMNS}. */
    public Run run(Record row) {
        WorkspaceId workspace = row.get(RUNS.WORKSPACE_ID);
        ProcessVersion process = process(workspace, row);
        return new Run(
                workspace,
                row.get(RUNS.RUN_ID),
                row.get(RUNS.DEAL_ID),
                process,
                process.stage(row.get(RUNS.STAGE)).orElseThrow(),
                row.get(RUNS.STAGE_ENTERED_AT),
                Run.State.of(row.get(RUNS.STATE)),
                hold(row),
                row.get(RUNS.REVISION));
    }

    /** Of the version that a playbook runs on, the one stage. */
    ProcessVersion process(WorkspaceId workspace, Record row) {
        ProcessVersion process =
                processes.version(
                        workspace, row.get(RUNS.PROCESS_ID), row.get(RUNS.PROCESS_VERSION));
        return process.isForDeals()
                ? process
                : process.only(process.stage(row.get(RUNS.STAGE)).orElseThrow());
    }

    private static Optional<Run.Hold> hold(Record row) {
        @Nullable String item = row.get(RUNS.HELD_ITEM);
        if (item == null) {
            return Optional.empty();
        }
        Actor by = new Actor(row.get(HOLDERS.USER_ID), row.get(HOLDERS.NAME));
        return Optional.of(
                new Run.Hold(item, row.get(RUNS.HELD_REASON), by, row.get(RUNS.HELD_AT)));
    }

    private Optional<RunItem> item(ProcessVersion process, Record row) {
        return process.item(row.get(RUN_ITEMS.ITEM_KEY)).map(item -> item(process, item, row));
    }

    private RunItem item(ProcessVersion process, Item item, Record row) {
        return item(process, item, row, Optional.of(touch(row)));
    }

    RunItem item(ProcessVersion process, Item item, Record row, Optional<RunItem.Touch> touch) {
        @Nullable JSONB response = row.get(RUN_ITEMS.RESPONSE);
        ItemState state = ItemState.of(row.get(RUN_ITEMS.STATE));
        return new RunItem(
                item,
                process.stageOf(item),
                state,
                Optional.ofNullable(response)
                        .map(body -> Responses.kept(item.response(), json.readTree(body.data()))),
                Optional.ofNullable(row.get(RUN_ITEMS.REASON)),
                Optional.ofNullable(row.get(RUN_ITEMS.UNTIL_STAGE)),
                touch.filter(known -> state != ItemState.OPEN),
                row.get(RUN_ITEMS.REVISION),
                evidence(row.get(RUN_ITEMS.EVIDENCE)),
                Applicability.APPLIES);
    }

    /** What is to be done next, from a row that holds {@link #STATES} and the deal's facts. */
    public Optional<RunItem> next(Run run, Record row) {
        List<RunItem> states =
                row.get(STATES).stream()
                        .flatMap(state -> state(run.process(), state).stream())
                        .toList();
        return Checklist.of(run, Conditions.facts(row), states, List.of()).next();
    }

    private static Optional<RunItem> state(ProcessVersion process, Record row) {
        return process.item(row.get(RUN_ITEMS.ITEM_KEY))
                .map(item ->
                        RunItem.untouched(item, process.stageOf(item))
                                .in(
                                        ItemState.of(row.get(RUN_ITEMS.STATE)),
                                        Optional.ofNullable(row.get(RUN_ITEMS.UNTIL_STAGE))));
    }

    private static RunItem.Touch touch(Record row) {
        @Nullable UserId by = row.get(RUN_ITEMS.ACTED_BY);
        Optional<Actor> actor =
                Optional.ofNullable(by).map(id -> new Actor(id, row.get(USERS.NAME)));
        return new RunItem.Touch(actor, row.get(RUN_ITEMS.ACTED_AT));
    }

    private List<Evidence> evidence(@Nullable JSONB kept) {
        return kept == null ? List.of() : EvidenceJson.read(json.readTree(kept.data()));
    }
}
