package app.preflight.jobs;

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
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks for what is to be done and does it: one job at a time on this node, and each job on one
 * node at a time. A node that was killed is missed after some seconds, and another, or the same
 * started again, goes on where it was.
 */
@Component
class JobRunner implements AutoCloseable {

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

    /** Its statements are about no workspace, so its connections are told of none. */
    JobRunner(HikariDataSource database, List<Job> jobs, Clock clock) {
        ThreadFactory threads = Thread.ofPlatform().name("jobs-", 0).daemon().factory();
        this.scheduler =
                Scheduler.create(database, jobs.stream().<Task<?>>map(this::task).toList())
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

    private Task<Void> task(Job job) {
        return Tasks.custom(job.name(), Void.class)
                .onFailure(new OnFailureRetryLater<>(TRY_AGAIN_AFTER))
                .execute((task, context) ->
                        after(work(job, Subject.of(task.getId()), context.getSchedulerState())));
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
    private static boolean work(Job job, Subject subject, SchedulerState node) {
        long end = System.nanoTime() + TURN.toNanos();
        long before = System.nanoTime();
        boolean more = true;
        while (more && before < end && !node.isShuttingDown()) {
            more = job.step(subject.workspace(), subject.id());
            long after = System.nanoTime();
            if (!rest((long) (job.rest() * (after - before)))) {
                return more;
            }
            before = System.nanoTime();
        }
        return more;
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

    @EventListener(Jobs.Begun.class)
    void lookNow() {
        scheduler.triggerCheckForDueExecutions();
    }

    /** The database goes after this: what is being done is put down in order. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
