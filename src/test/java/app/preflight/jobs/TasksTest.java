package app.preflight.jobs;

import static app.preflight.schema.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.preflight.accounts.Users;
import app.preflight.accounts.Viewers;
import app.preflight.accounts.Workspaces;
import app.preflight.database.Database;
import app.preflight.jobs.Task.State;
import app.preflight.shared.Actor;
import app.preflight.shared.Ids;
import app.preflight.shared.TaskId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Role;
import app.preflight.web.Texts;
import app.preflight.web.Viewer;
import app.preflight.world.InTheWorld;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

/** What is done once for every kind of task; here for one that counts. */
@InTheWorld
class TasksTest {

    private final Database database;
    private final Tasks tasks;
    private final TaskRows rows;
    private final TaskRunner runner;
    private final Clock clock;
    private final WorkspaceId workspace;
    private final Viewer wanda;
    private final List<TaskId> ended = new ArrayList<>();

    TasksTest(
            Workspaces workspaces,
            Users users,
            Viewers viewers,
            Database database,
            Tasks tasks,
            TaskRows rows,
            TaskRunner runner,
            Clock clock) {
        this.database = database;
        this.tasks = tasks;
        this.rows = rows;
        this.runner = runner;
        this.clock = clock;
        this.workspace = workspaces.create("Tasks " + UUID.randomUUID(), Texts.ENGLISH);
        UserId id =
                users.add(
                                workspace,
                                UUID.randomUUID() + "@siam.example",
                                "Wanda",
                                "Wanda's own password",
                                Role.ADMIN,
                                Optional.empty(),
                                Texts.ENGLISH)
                        .orElseThrow();
        this.wanda = viewers.ofUser(workspace, id).orElseThrow();
    }

    private record Sum(int sum) {}

    private final class Counting implements TaskKind<Sum> {

        private final UnaryOperator<State> then;

        Counting(UnaryOperator<State> then) {
            this.then = then;
        }

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public Class<Sum> details() {
            return Sum.class;
        }

        @Override
        public State step(Viewer asker, Task<Sum> seen) {
            return database.write(
                    workspace,
                    db -> {
                        Task<Sum> task = tasks.lock(seen);
                        int number = task.done() + 1;
                        UUID reached = new UUID(0, number);
                        tasks.advance(
                                task,
                                1,
                                Optional.of(reached),
                                new Sum(task.details().sum() + number));
                        return then.apply(number == task.total() ? State.FINISHED : State.RUNNING);
                    });
        }

        @Override
        public void ended(Task<Sum> task) {
            ended.add(task.id());
        }
    }

    private final Counting counting = new Counting(UnaryOperator.identity());

    /** As if it had begun, but for the queue: nobody else does it. */
    private Task<Sum> running(Counting kind) {
        Task<Sum> task =
                new Task<>(
                        kind,
                        new TaskId(Ids.next()),
                        workspace,
                        Ids.next(),
                        State.RUNNING,
                        0,
                        3,
                        Optional.empty(),
                        new Sum(0),
                        new Actor(wanda.id(), wanda.name()),
                        clock.instant(),
                        Optional.empty(),
                        Optional.empty());
        assertThat(database.<Boolean>write(workspace, db -> rows.insert(db, task))).isTrue();
        return task;
    }

    private boolean step(Task<Sum> task) {
        return runner.step(task.kind(), new Queued(workspace, task.id()));
    }

    private Task<Sum> now(Task<Sum> task) {
        return tasks.find(task.kind(), workspace, task.id()).orElseThrow();
    }

    @Test
    void itIsDoneStepByStepAndEndsOnce() {
        Task<Sum> task = running(counting);
        assertThat(step(task)).isTrue();
        assertThat(now(task).done()).isEqualTo(1);
        assertThat(step(task)).isTrue();
        assertThat(step(task)).isFalse();
        Task<Sum> done = now(task);
        assertThat(done.state()).isEqualTo(State.FINISHED);
        assertThat(done.details()).isEqualTo(new Sum(6));
        assertThat(done.reached()).contains(new UUID(0, 3));
        assertThat(done.endedAt()).isPresent();
        assertThat(step(task)).isFalse();
        assertThat(now(task).done()).isEqualTo(3);
    }

    @Test
    void whatCannotGoOnHasFailedAndKeepsWhatWasDone() {
        Task<Sum> task =
                running(
                        new Counting(state -> {
                            throw new IllegalStateException("no more numbers");
                        }));
        assertThat(step(task)).isFalse();
        assertThat(now(task).state()).isEqualTo(State.FAILED);
        assertThat(now(task).done()).isZero();
        assertThat(ended).containsExactly(task.id());
    }

    @Test
    void whileTheDatabaseIsAwayItGoesOnWaiting() {
        Task<Sum> task =
                running(
                        new Counting(state -> {
                            throw new QueryTimeoutException("away");
                        }));
        assertThatThrownBy(() -> step(task)).isInstanceOf(QueryTimeoutException.class);
        assertThat(now(task).isRunning()).isTrue();
        assertThat(ended).isEmpty();
    }

    @Test
    void whoMayNotSignInAnyMoreHasNothingDone() {
        Task<Sum> task = running(counting);
        database.write(
                workspace,
                db -> db.update(USERS).set(USERS.DEACTIVATED_AT, clock.instant()).execute());
        assertThat(step(task)).isFalse();
        assertThat(now(task).state()).isEqualTo(State.STOPPED);
        assertThat(now(task).done()).isZero();
        assertThat(now(task).stoppedBy()).isEmpty();
    }

    @Test
    void whatSomebodyStoppedStaysStoppedAndAnEndStaysAsItWas() {
        Task<Sum> task = running(counting);
        tasks.stop(wanda, task);
        assertThat(step(task)).isFalse();
        assertThat(now(task).state()).isEqualTo(State.STOPPED);
        assertThat(now(task).stoppedBy().map(Actor::name)).contains("Wanda");
        assertThat(now(task).done()).isZero();
        Task<Sum> done = running(counting);
        tasks.end(done, State.FINISHED);
        tasks.stop(wanda, done);
        assertThat(now(done).state()).isEqualTo(State.FINISHED);
        assertThat(now(done).stoppedBy()).isEmpty();
    }

    @Test
    void ofAKindOneIsUnderWayForASubject() {
        Task<Sum> task = running(counting);
        assertThat(tasks.begin(wanda, counting, task.subject(), 3, new Sum(0))).isEmpty();
        tasks.stop(wanda, task);
        assertThat(tasks.prepare(wanda, counting, task.subject(), 3, new Sum(0)).isWaiting())
                .isTrue();
    }

    @Test
    void whatNobodyStartsIsStoppedAfterAWhile() {
        Task<Sum> task = tasks.prepare(wanda, counting, Ids.next(), 3, new Sum(0));
        tasks.stopWaiting(workspace, counting, clock.instant().minus(Duration.ofHours(1)));
        assertThat(now(task).isWaiting()).isTrue();
        tasks.stopWaiting(workspace, counting, clock.instant().plus(Duration.ofHours(1)));
        assertThat(now(task).state()).isEqualTo(State.STOPPED);
        assertThat(ended).containsExactly(task.id());
        assertThat(tasks.start(task)).isFalse();
    }
}
