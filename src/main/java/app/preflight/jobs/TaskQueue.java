package app.preflight.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What nodes have yet to do, as rows: written in the transaction that made it necessary. */
@Component
class TaskQueue {

    private final SchedulerClient client;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskQueue(DataSource database, ApplicationEventPublisher events, Clock clock) {
        this.client =
                SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                        .tableName(TaskRunner.TABLE)
                        .jdbcCustomization(TaskRunner.POSTGRESQL)
                        .build();
        this.events = events;
        this.clock = clock;
    }

    /** There is something to do on this node. */
    record Begun() {}

    /** Within a transaction: once it is committed this node begins at once, or another soon. */
    void add(Task<?> task) {
        client.scheduleIfNotExists(
                new TaskInstance<>(
                        task.kind().name(), new Queued(task.workspace(), task.id()).text()),
                clock.instant());
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        events.publishEvent(new Begun());
                    }
                });
    }
}
