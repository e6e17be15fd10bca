package app.preflight.deals.moves;

import static app.preflight.schema.Tables.RUNS;
import static app.preflight.schema.Tables.RUN_ITEMS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;

import app.preflight.accounts.Users;
import app.preflight.deals.run.Move;
import app.preflight.deals.run.RunKind;
import app.preflight.processes.Item;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Processes;
import app.preflight.processes.Stage;
import app.preflight.shared.DealId;
import app.preflight.web.Viewer;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record3;
import org.springframework.stereotype.Component;

/** The running deals on older versions that a viewer sees. */
@Component
class OutdatedRows {

    private static final Comparator<Outdated.Group> BY_VERSION_AND_STAGE =
            Comparator.<Outdated.Group>comparingInt(group -> group.version().version())
                    .thenComparingInt(group -> group.version().position(group.stage().key()));

    private final Processes processes;

    OutdatedRows(Processes processes) {
        this.processes = processes;
    }

    Outdated find(DSLContext db, Viewer viewer, ProcessVersion newest) {
        List<Outdated.Group> groups =
                db
                        .select(RUNS.PROCESS_VERSION, RUNS.STAGE, count())
                        .from(RUNS)
                        .where(outdated(viewer, newest))
                        .groupBy(RUNS.PROCESS_VERSION, RUNS.STAGE)
                        .fetch(row -> group(viewer, newest, row))
                        .stream()
                        .sorted(BY_VERSION_AND_STAGE)
                        .toList();
        return withLeft(db, viewer, newest, groups);
    }

    /** Only how many. */
    static int total(DSLContext db, Viewer viewer, ProcessVersion newest) {
        return db.select(count())
                .from(RUNS)
                .where(outdated(viewer, newest))
                .fetchSingle(Record1::value1);
    }

    private Outdated.Group group(
            Viewer viewer, ProcessVersion newest, Record3<Integer, String, Integer> row) {
        ProcessVersion version = processes.version(viewer.workspace(), newest.id(), row.value1());
        Stage stage = version.stage(row.value2()).orElseThrow();
        return new Outdated.Group(version, stage, row.value3(), Move.stage(version, stage, newest));
    }

    private static Outdated withLeft(
            DSLContext db, Viewer viewer, ProcessVersion newest, List<Outdated.Group> groups) {
        return db.select(count(), countDistinct(RUN_ITEMS.RUN_ID))
                .from(RUN_ITEMS)
                .join(RUNS)
                .on(RUNS.WORKSPACE_ID.eq(RUN_ITEMS.WORKSPACE_ID))
                .and(RUNS.RUN_ID.eq(RUN_ITEMS.RUN_ID))
                .where(outdated(viewer, newest))
                .and(RUN_ITEMS.ITEM_KEY.notIn(newest.items().map(Item::key).toList()))
                .fetchSingle(row -> new Outdated(newest, groups, row.value1(), row.value2()));
    }

    static List<DealId> deals(DSLContext db, Viewer viewer, ProcessVersion newest) {
        return db.select(RUNS.DEAL_ID)
                .from(RUNS)
                .where(outdated(viewer, newest))
                .fetch(RUNS.DEAL_ID);
    }

    private static Condition outdated(Viewer viewer, ProcessVersion newest) {
        return RUNS.WORKSPACE_ID
                .eq(viewer.workspace())
                .and(RunKind.IS_PROCESS)
                .and(RUNS.PROCESS_ID.eq(newest.id()))
                .and(RUNS.STATE.eq(inline("running")))
                .and(RUNS.PROCESS_VERSION.lt(newest.version()))
                .and(Users.owns(viewer, RUNS.OWNER_ID));
    }
}
