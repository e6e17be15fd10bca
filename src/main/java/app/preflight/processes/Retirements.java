package app.preflight.processes;

import static app.preflight.schema.Tables.PROCESSES;

import app.preflight.database.Database;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Processes that no new deal is opened on. Those that run go on, and each can be brought back. */
@Component
class Retirements {

    private final Database database;
    private final Processes processes;
    private final Clock clock;

    Retirements(Database database, Processes processes, Clock clock) {
        this.database = database;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * @return whether it is retired: not the last that everybody can open deals on
     */
    boolean retire(Viewer viewer, ProcessVersion process) {
        return database.write(
                viewer.workspace(),
                db -> {
                    lockAll(db, viewer);
                    boolean another =
                            processes.published(viewer.workspace()).stream()
                                    .anyMatch(version -> !version.id().equals(process.id()));
                    if (another) {
                        become(db, viewer, process, clock.instant());
                    }
                    return another;
                });
    }

    /** Two who retire the last two at once would each find the other's. */
    private static void lockAll(DSLContext db, Viewer viewer) {
        db.select(PROCESSES.PROCESS_ID)
                .from(PROCESSES)
                .where(PROCESSES.WORKSPACE_ID.eq(viewer.workspace()))
                .orderBy(PROCESSES.PROCESS_ID)
                .forUpdate()
                .fetch();
    }

    void bringBack(Viewer viewer, ProcessVersion process) {
        database.write(viewer.workspace(), db -> become(db, viewer, process, null));
    }

    private static int become(
            DSLContext db, Viewer viewer, ProcessVersion process, @Nullable Instant retiredAt) {
        return db.update(PROCESSES)
                .set(PROCESSES.RETIRED_AT, retiredAt)
                .where(PROCESSES.WORKSPACE_ID.eq(viewer.workspace()))
                .and(PROCESSES.PROCESS_ID.eq(process.id()))
                .execute();
    }
}
