package app.preflight.deals.run;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.RUNS;

import app.preflight.accounts.ScopedQuery;
import app.preflight.database.Database;
import app.preflight.processes.Facts;
import app.preflight.processes.ProcessVersion;
import app.preflight.shared.DealId;
import app.preflight.shared.Ids;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    private static final ScopedQuery FIND =
            ScopedQuery.of(
                    DEALS.OWNER_ID,
                    visible ->
                            from(DSL.select(RunRows.COLUMNS))
                                    .where(RUNS.WORKSPACE_ID.eq(ScopedQuery.WORKSPACE))
                                    .and(RUNS.DEAL_ID.eq(DEAL))
                                    .and(visible));

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
                                    .and(visible));

    private final Database database;
    private final RunRows rows;

    Runs(Database database, RunRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** The list of a deal that the viewer may see. */
    public Optional<Checklist> find(Viewer viewer, DealId deal) {
        return database.read(viewer.workspace(), db -> find(db, viewer, deal));
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
        lock(db, viewer.workspace(), deal);
        return find(db, viewer, deal);
    }

    /** Nobody else changes the deal's run until the transaction ends. */
    public void lock(DSLContext db, WorkspaceId workspace, DealId deal) {
        db.select(RUNS.RUN_ID).from(RUNS).where(of(workspace, deal)).forUpdate().fetch();
    }

    /** The same, whoever may see the deal: for what the program does by itself. */
    Checklist locked(DSLContext db, WorkspaceId workspace, DealId deal) {
        lock(db, workspace, deal);
        return from(db.select(RunRows.COLUMNS))
                .where(of(workspace, deal))
                .fetchSingle(rows::checklist);
    }

    /** Whether its list can still be worked on. */
    public boolean isRunning(DSLContext db, WorkspaceId workspace, DealId deal) {
        return db.fetchExists(
                RUNS, of(workspace, deal).and(RUNS.STATE.eq(Run.State.RUNNING.code())));
    }

    /** The version that the deal's run is pinned to. */
    ProcessVersion process(DSLContext db, WorkspaceId workspace, DealId deal) {
        return db.select(RUNS.PROCESS_ID, RUNS.PROCESS_VERSION)
                .from(RUNS)
                .where(of(workspace, deal))
                .fetchSingle(row -> rows.process(workspace, row));
    }

    /** Something beside the list is other than it was: open pages look again. */
    public void touch(DSLContext db, WorkspaceId workspace, DealId deal) {
        db.update(RUNS)
                .set(RUNS.REVISION, RUNS.REVISION.plus(1))
                .where(of(workspace, deal))
                .execute();
    }

    private Optional<Checklist> find(DSLContext db, Viewer viewer, DealId deal) {
        return FIND.by(viewer).set(DEAL, deal).fetch(db).stream().findFirst().map(rows::checklist);
    }

    private static SelectOnConditionStep<Record> from(SelectSelectStep<Record> runs) {
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
        return RUNS.WORKSPACE_ID.eq(workspace).and(RUNS.DEAL_ID.eq(deal));
    }

    /**
     * Pins the deal to this version, at its first stage. One row, however many items the process
     * has.
     */
    public void start(
            WorkspaceId workspace,
            DealId deal,
            UserId owner,
            ProcessVersion process,
            Facts facts,
            Instant at) {
        List<RunItem> items = Conditions.judge(facts, untouched(process).toList());
        Counts counts = Counts.of(process, process.first().key(), items.stream());
        database.write(
                workspace,
                db ->
                        db.insertInto(RUNS)
                                .set(RUNS.WORKSPACE_ID, workspace)
                                .set(RUNS.RUN_ID, Ids.next())
                                .set(RUNS.DEAL_ID, deal)
                                .set(RUNS.OWNER_ID, owner)
                                .set(RUNS.PROCESS_ID, process.id())
                                .set(RUNS.PROCESS_VERSION, process.version())
                                .set(RUNS.STAGE, process.first().key())
                                .set(RUNS.STAGE_ENTERED_AT, at)
                                .set(RUNS.STATE, Run.State.RUNNING.code())
                                .set(RUNS.ITEMS_SETTLED, counts.settled())
                                .set(RUNS.ITEMS_TOTAL, process.itemCount())
                                .set(RUNS.STAGE_SETTLED, counts.stageSettled())
                                .set(RUNS.STAGE_TOTAL, process.first().items().size())
                                .set(RUNS.MUSTS_OPEN, counts.mustsOpen())
                                .set(RUNS.REVISION, 1)
                                .execute());
    }

    /** The deal has another owner. The caller writes that in the same transaction. */
    public void own(DSLContext db, WorkspaceId workspace, DealId deal, UserId owner) {
        db.update(RUNS).set(RUNS.OWNER_ID, owner).where(of(workspace, deal)).execute();
    }

    /**
     * Counts anew what applies by these facts of the deal. The caller has locked the run, and
     * writes the facts in the same transaction.
     */
    public Shift judge(DSLContext db, Viewer viewer, DealId deal, Facts facts) {
        Checklist before = find(db, viewer, deal).orElseThrow(NotFound::new);
        Checklist after = before.under(facts);
        if (before.run().process().hasConditions()) {
            Counts counts = after.counts(before.run().stage().key());
            db.update(RUNS)
                    .set(RUNS.ITEMS_SETTLED, counts.settled())
                    .set(RUNS.STAGE_SETTLED, counts.stageSettled())
                    .set(RUNS.MUSTS_OPEN, counts.mustsOpen())
                    .set(RUNS.REVISION, RUNS.REVISION.plus(1))
                    .where(of(viewer.workspace(), deal))
                    .execute();
        }
        return Shift.between(before, after);
    }

    private static Stream<RunItem> untouched(ProcessVersion process) {
        return process.items().map(item -> RunItem.untouched(item, process.stageOf(item)));
    }
}
