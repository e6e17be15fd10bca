package app.preflight.duplicates;

import static app.preflight.schema.Tables.WORKSPACES;

import app.preflight.database.Database;
import app.preflight.shared.WorkspaceId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The workspaces' registers. Those of workspaces that have leads are read ahead, once requests are
 * served; any other as it is first asked for.
 */
@Component
class Registers {

    private static final Logger LOG = LoggerFactory.getLogger(Registers.class);

    private final Database database;
    private final KnownTables tables;
    private final Clock clock;
    private final Map<WorkspaceId, KnownRegister> registers = new ConcurrentHashMap<>();

    Registers(Database database, KnownTables tables, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * A million take longer than anybody would wait for an answer. A command has no need of them.
     */
    @EventListener
    void readAhead(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
            Thread.ofPlatform().name("registers").daemon().start(this::readAhead);
        }
    }

    private void readAhead() {
        try {
            database
                    .global(db ->
                            db.select(WORKSPACES.WORKSPACE_ID)
                                    .from(WORKSPACES)
                                    .fetch(WORKSPACES.WORKSPACE_ID))
                    .stream()
                    .filter(this::hasLeads)
                    .forEach(this::of);
        } catch (RuntimeException away) {
            LOG.warn(
                    "What is known is read when it is asked for: it could not be read ahead", away);
        }
    }

    private boolean hasLeads(WorkspaceId workspace) {
        return database.read(workspace, db -> tables.hasLeads(db, workspace));
    }

    KnownRegister of(WorkspaceId workspace) {
        return registers.computeIfAbsent(
                workspace, unread -> KnownRegister.read(database, tables, unread, clock));
    }

    /** Once others see it, too. */
    @TransactionalEventListener(fallbackExecution = true)
    void reload(RecordsChanged changed) {
        Optional.ofNullable(registers.get(changed.workspace()))
                .ifPresent(register -> register.reload(changed.ids()));
    }
}
