package app.preflight.jobs;

import app.preflight.database.Database;
import app.preflight.shared.Ids;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks for what is to be done and does it: one task at a time on this node, and each task on one
 * node at a time. A node that was killed is missed after some seconds, and another, or the same
 * started again, goes on where it was.
 */
@Component
class TaskRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);

    static final String TABLE = "jobs";
    static final PostgreSqlJdbcCustomization POSTGRESQL =
            new PostgreSqlJdbcCustomization(false, true);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(10);
    private static final Duration LAST_STEP = Duration.ofSeconds(2);

    /** Then whatever else is to be done has its turn. */
    private static final Duration TURN = Duration.ofSeconds(1);

    private final Scheduler scheduler;
    private final Tasks tasks;
    private final Askers askers;

    /** Its statements are about no workspace, so its connections are told of none. */
    TaskRunner(
            HikariDataSource database,
            List<TaskKind<?>> kinds,
            Tasks tasks,
            Askers askers,
            Clock clock) {
        this.tasks = tasks;
        this.askers = askers;
        ThreadFactory threads = Thread.ofPlatform().name("jobs-", 0).daemon().factory();
        this.scheduler =
                Scheduler.create(database, kinds.stream().map(this::scheduled).toList())
                        .tableName(TABLE)
                        .jdbcCustomization(POSTGRESQL)
                        .schedulerName(new SchedulerName.Fixed("node-" + Ids.next()))
                        .clock(clock::instant)
                        .threads(1)
                        .executorService(Executors.newFixedThreadPool(1, threads))
                        .dueExecutor(Executors.newSingleThreadExecutor(threads))
                        .housekeeperExecutor(Executors.newScheduledThreadPool(1, threads))
                        .pollingInterval(LOOK_EVERY)
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                        .shutdownMaxWait(LAST_STEP)
                        .enableImmediateExecution()
                        .build();
    }

    private com.github.kagkarlsson.scheduler.task.Task<?> scheduled(TaskKind<?> kind) {
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.custom(kind.name(), Void.class)
                .onFailure(new OnFailureRetryLater<>(TRY_AGAIN_AFTER))
                .execute((turn, context) ->
                        after(work(kind, Queued.of(turn.getId()), context.getSchedulerState())));
    }

    private CompletionHandler<Void> after(boolean more) {
        return more ? this::reschedule : new OnCompleteRemove<>();
    }

    /** By itself db-scheduler would look for what is due in some seconds only. */
    private void reschedule(ExecutionComplete turn, ExecutionOperations<Void> operations) {
        new OnCompleteReschedule<Void>(Schedules.fixedDelay(Duration.ZERO))
                .complete(turn, operations);
        lookNow();
    }

    /** Rests by how long it worked: a share of the time is others', however slow the machine is. */
    private boolean work(TaskKind<?> kind, Queued queued, SchedulerState node) {
        long end = System.nanoTime() + TURN.toNanos();
        long before = System.nanoTime();
        boolean more = true;
        while (more && before < end && !node.isShuttingDown()) {
            more = step(kind, queued);
            long after = System.nanoTime();
            if (!rest((long) (kind.rest() * (after - before)))) {
                return more;
            }
            before = System.nanoTime();
        }
        return more;
    }

    /** Whether there is more to do. */
    <D> boolean step(TaskKind<D> kind, Queued queued) {
        Optional<Task<D>> task = tasks.find(kind, queued.workspace(), queued.task());
        task.filter(found -> found.state().isOver()).ifPresent(kind::ended);
        return task.filter(Task::isRunning).filter(this::step).isPresent();
    }

    private <D> boolean step(Task<D> running) {
        try {
            Task.State now =
                    askers.ofUser(running.workspace(), running.askedBy().id())
                            .map(asker -> running.kind().step(asker, running))
                            .orElse(Task.State.STOPPED);
            if (now.isOver()) {
                tasks.end(running, now);
            }
            return !now.isOver();
        } catch (RuntimeException failure) {
            if (Database.isAway(failure)) {
                // The same step again, in a while.
                throw failure;
            }
            // What somebody stopped meanwhile may have failed for just that.
            if (tasks.fail(running, failure)) {
                LOG.error(
                        "The {} {} could not go on", running.kind().name(), running.id(), failure);
            }
            return false;
        }
    }

    private static boolean rest(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(nanos));
            return true;
        } catch (InterruptedException ending) {
            // Not told on: what was done is yet to be put down, in the database.
            return false;
        }
    }

    /**
     * Not before requests are served: a start is not slowed by what waited for it. A command does
     * what it was asked and nothing else.
     */
    @EventListener
    void start(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
            scheduler.start();
        }
    }

    @EventListener(TaskQueue.Begun.class)
    void lookNow() {
        scheduler.triggerCheckForDueExecutions();
    }

    /** The database goes after this: what is being done is put down in order. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
