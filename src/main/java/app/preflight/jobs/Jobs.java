package app.preflight.jobs;

import app.preflight.shared.WorkspaceId;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is to be done, kept as rows: begun in the transaction that made it necessary. */
@Component
public class Jobs {

    private final SchedulerClient client;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Jobs(DataSource database, ApplicationEventPublisher events, Clock clock) {
        this.client =
                SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                        .tableName(JobRunner.TABLE)
                        .jdbcCustomization(JobRunner.POSTGRESQL)
                        .build();
        this.events = events;
        this.clock = clock;
    }

    /** There is something to do on this node. */
    record Begun() {}

    /** Within a transaction: once it is committed this node begins at once, or another soon. */
    public void begin(String job, WorkspaceId workspace, UUID id) {
        client.scheduleIfNotExists(
                new TaskInstance<>(job, new Subject(workspace, id).text()), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        events.publishEvent(new Begun());
                    }
                });
    }
}
