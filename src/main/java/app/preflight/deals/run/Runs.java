package app.preflight.deals.run;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.RUNS;

import app.preflight.accounts.ScopedQuery;
import app.preflight.database.Database;
import app.preflight.database.FixedQuery;
import app.preflight.processes.Facts;
import app.preflight.processes.ProcessVersion;
import app.preflight.schema.tables.records.RunsRecord;
import app.preflight.shared.DealId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Runs and their lists: started, found, locked. */
@Component
public class Runs {

    private static final Param<DealId> DEAL = DSL.param("deal", RUNS.DEAL_ID);
    private static final Param<UUID> PLAYBOOK = DSL.param("playbook", RUNS.RUN_ID);

    private static final ScopedQuery FIND = query(RunKind.IS_PROCESS);

    private static final ScopedQuery FIND_PLAYBOOK =
            query(RunKind.IS_PLAYBOOK.and(RUNS.RUN_ID.eq(PLAYBOOK)));

    private static final ScopedQuery RUN =
            ScopedQuery.of(
                    RUNS.OWNER_ID,
                    visible ->
                            DSL.select(RunRows.COLUMNS)
                                    .from(RUNS)
                                    .leftJoin(RunRows.HOLDERS)
                                    .on(RunRows.HOLDERS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID))
                                    .and(RunRows.HOLDERS.USER_ID.eq(RUNS.HELD_BY))
                                    .where(RUNS.WORKSPACE_ID.eq(ScopedQuery.WORKSPACE))
                                    .and(RUNS.DEAL_ID.eq(DEAL))
                                    .and(RunKind.IS_PROCESS)
                                    .and(visible));

    private final Database database;
    private final RunRows rows;

    Runs(Database database, RunRows rows) {
        this.database = database;
        this.rows = rows;
    }

    private static ScopedQuery query(Condition which) {
        return ScopedQuery.of(
                DEALS.OWNER_ID,
                visible ->
                        lists(DSL.select(RunRows.COLUMNS))
                                .where(RUNS.WORKSPACE_ID.eq(ScopedQuery.WORKSPACE))
                                .and(RUNS.DEAL_ID.eq(DEAL))
                                .and(which)
                                .and(visible));
    }

    /** The list of a deal that the viewer may see. */
    public Optional<Checklist> find(Viewer viewer, DealId deal) {
        return find(viewer, WhichRun.ofProcess(deal));
    }

    public Optional<Checklist> find(Viewer viewer, WhichRun which) {
        return database.read(viewer.workspace(), db -> find(db, viewer, which));
    }

    /** Where the run of a deal stands that the viewer may see, without its list. */
    public Optional<Run> run(Viewer viewer, DealId deal) {
        return database
                .read(viewer.workspace(), db -> RUN.by(viewer).set(DEAL, deal).fetch(db))
                .stream()
                .findFirst()
                .map(rows::run);
    }

    /** The same list, and nobody else changes the run until the transaction ends. */
    Optional<Checklist> lock(DSLContext db, Viewer viewer, DealId deal) {
        return lock(db, viewer, WhichRun.ofProcess(deal));
    }

    Optional<Checklist> lock(DSLContext db, Viewer viewer, WhichRun which) {
        lock(db, viewer.workspace(), which.deal());
        return find(db, viewer, which);
    }

    /** Nobody else changes the deal's run, nor a playbook of it, until the transaction ends. */
    public void lock(DSLContext db, WorkspaceId workspace, DealId deal) {
        db.select(RUNS.RUN_ID).from(RUNS).where(of(workspace, deal)).forUpdate().fetch();
    }

    /**
     * The list of the deal's process, then those of its open playbooks, whoever may see the deal:
     * for what the program does by itself. Nobody else changes them until the transaction ends.
     */
    List<Checklist> locked(DSLContext db, WorkspaceId workspace, DealId deal) {
        lock(db, workspace, deal);
        return openLists(db, workspace, deal);
    }

    private List<Checklist> openLists(DSLContext db, WorkspaceId workspace, DealId deal) {
        return lists(db.select(RunRows.COLUMNS))
                .where(isOpen(workspace, deal))
                .orderBy(DSL.field(RunKind.IS_PLAYBOOK), RUNS.RUN_ID)
                .fetch(rows::checklist);
    }

    /** What the deal's process and its open playbooks are pinned to. */
    List<ProcessVersion> processes(DSLContext db, WorkspaceId workspace, DealId deal) {
        return db.select(RUNS.PROCESS_ID, RUNS.PROCESS_VERSION, RUNS.STAGE)
                .from(RUNS)
                .where(isOpen(workspace, deal))
                .fetch(row -> rows.process(workspace, row));
    }

    /** Something beside the list is other than it was: open pages look again. */
    public void touch(DSLContext db, WorkspaceId workspace, DealId deal) {
        db.update(RUNS)
                .set(RUNS.REVISION, RUNS.REVISION.plus(1))
                .where(of(workspace, deal))
                .execute();
    }

    private Optional<Checklist> find(DSLContext db, Viewer viewer, WhichRun which) {
        FixedQuery.Call find =
                which.playbook()
                        .map(playbook -> FIND_PLAYBOOK.by(viewer).set(PLAYBOOK, playbook))
                        .orElseGet(() -> FIND.by(viewer));
        return find.set(DEAL, which.deal()).fetch(db).stream().findFirst().map(rows::checklist);
    }

    /** Runs as {@link RunRows#checklist} reads them. */
    public static SelectOnConditionStep<Record> lists(SelectSelectStep<Record> runs) {
        return runs.select(Conditions.FACTS)
                .select(RunRows.LIST)
                .from(RUNS)
                .join(DEALS)
                .on(DEALS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID).and(DEALS.DEAL_ID.eq(RUNS.DEAL_ID)))
                .leftJoin(RunRows.HOLDERS)
                .on(RunRows.HOLDERS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID))
                .and(RunRows.HOLDERS.USER_ID.eq(RUNS.HELD_BY));
    }

    private static Condition of(WorkspaceId workspace, DealId deal) {
        return any(workspace, deal).and(RunKind.IS_PROCESS);
    }

    private static Condition any(WorkspaceId workspace, DealId deal) {
        return RUNS.WORKSPACE_ID.eq(workspace).and(RUNS.DEAL_ID.eq(deal));
    }

    /** The process's, and the playbooks that are not done with: they end and go on together. */
    static Condition isOpen(WorkspaceId workspace, DealId deal) {
        return any(workspace, deal).and(RunKind.IS_PROCESS.or(RunKind.IS_OPEN_PLAYBOOK));
    }

    /** Pins the deal to this version, at its first stage. */
    public void start(
            WorkspaceId workspace,
            DealId deal,
            UserId owner,
            ProcessVersion process,
            Facts facts,
            Instant at) {
        Run run = Run.begin(workspace, deal, process, at);
        database.write(
                workspace, db -> db.insertInto(RUNS).set(NewRun.of(run, owner, facts)).execute());
    }

    /** A playbook that begins beside the run of the deal's process, in the state that has. */
    public RunsRecord beside(
            DSLContext db,
            WorkspaceId workspace,
            DealId deal,
            ProcessVersion playbook,
            Instant at) {
        Checklist process = locked(db, workspace, deal).getFirst();
        UserId owner =
                db.select(RUNS.OWNER_ID)
                        .from(RUNS)
                        .where(of(workspace, deal))
                        .fetchSingle()
                        .value1();
        Run run = Run.begin(workspace, deal, playbook, at).become(process.run().state());
        RunsRecord row = NewRun.of(run, owner, process.facts());
        row.setKind(RunKind.PLAYBOOK.code());
        row.setOpenedAt(at);
        return row;
    }

    /** The deal has another owner. The caller writes that in the same transaction. */
    public void own(DSLContext db, WorkspaceId workspace, DealId deal, UserId owner) {
        db.update(RUNS)
                .set(RUNS.OWNER_ID, owner)
                .where(any(workspace, deal).and(RunKind.IS_PROCESS.or(RunKind.IS_PLAYBOOK)))
                .execute();
    }

    /**
     * Counts anew what applies by these facts of the deal. The caller has locked the run, and
     * writes the facts in the same transaction.
     */
    public Shift judge(DSLContext db, WorkspaceId workspace, DealId deal, Facts facts) {
        List<Checklist> lists = openLists(db, workspace, deal);
        lists.forEach(list -> count(db, list.under(facts)));
        return Shift.between(lists.getFirst(), lists.getFirst().under(facts));
    }

    private static void count(DSLContext db, Checklist list) {
        if (list.run().process().hasConditions()) {
            Counts counts = list.counts(list.run().stage().key());
            db.update(RUNS)
                    .set(RUNS.ITEMS_SETTLED, counts.settled())
                    .set(RUNS.STAGE_SETTLED, counts.stageSettled())
                    .set(RUNS.MUSTS_OPEN, counts.mustsOpen())
                    .set(RUNS.REVISION, RUNS.REVISION.plus(1))
                    .where(RUNS.WORKSPACE_ID.eq(list.run().workspace()))
                    .and(RUNS.RUN_ID.eq(list.run().id()))
                    .execute();
        }
    }
}
