package app.preflight.database;

import static app.preflight.schema.Tables.WORKSPACES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.preflight.accounts.Workspaces;
import app.preflight.shared.WorkspaceId;
import app.preflight.world.AtOnce;
import app.preflight.world.InTheWorld;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

@InTheWorld
class DatabaseTest {

    private final Database database;
    private final WorkspaceId siam;
    private final WorkspaceId other;

    DatabaseTest(Database database, Workspaces workspaces) {
        this.database = database;
        this.siam = workspaces.all().getFirst();
        this.other = workspaces.all().get(1);
    }

    @Test
    void workThatWaitedInACircleIsDoneAgain() throws Exception {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger begun = new AtomicInteger();
        assertThat(
                        AtOnce.all(
                                List.of(
                                        () -> touchBoth(bothHoldOne, begun, siam, other),
                                        () -> touchBoth(bothHoldOne, begun, other, siam))))
                .containsExactly(1, 1);
        assertThat(begun).hasValue(3);
    }

    @Test
    void workThatWasOvertakenIsDoneAgainAndNotForEver() {
        AtomicInteger begun = new AtomicInteger();
        assertThatThrownBy(() ->
                        database.writeAlone(
                                siam,
                                db -> {
                                    begun.incrementAndGet();
                                    throw new OptimisticLockingFailureException("overtaken");
                                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(begun).hasValue(5);
    }

    private int touchBoth(
            CyclicBarrier bothHoldOne, AtomicInteger begun, WorkspaceId first, WorkspaceId second) {
        return database.write(
                first,
                db -> {
                    touch(db, first);
                    if (begun.incrementAndGet() <= 2) {
                        await(bothHoldOne);
                    }
                    return touch(db, second);
                });
    }

    private static int touch(DSLContext db, WorkspaceId workspace) {
        return db.update(WORKSPACES)
                .set(WORKSPACES.NAME, WORKSPACES.NAME)
                .where(WORKSPACES.WORKSPACE_ID.eq(workspace))
                .execute();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void workForOneWorkspaceInsideWorkForAnotherIsRefused() {
        assertThatThrownBy(
                        () -> database.read(siam, outer -> database.read(other, inner -> "mixed")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> database.global(outer -> database.read(siam, inner -> "mixed")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(database.<String>read(siam, outer -> database.read(siam, inner -> "joined")))
                .isEqualTo("joined");
    }

    @Test
    void workThatFailsLeavesNothing() {
        assertThatThrownBy(() ->
                        database.write(
                                siam,
                                db -> {
                                    db.update(WORKSPACES)
                                            .set(WORKSPACES.NAME, "half done")
                                            .where(WORKSPACES.WORKSPACE_ID.eq(siam))
                                            .execute();
                                    throw new IllegalStateException("on the way");
                                }))
                .hasMessage("on the way");
        assertThat(
                        database.<Boolean>global(
                                db -> db.fetchExists(WORKSPACES, WORKSPACES.NAME.eq("half done"))))
                .isFalse();
    }
}
