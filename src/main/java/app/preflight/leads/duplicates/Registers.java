package app.preflight.leads.duplicates;

import app.preflight.database.Database;
import app.preflight.people.PeopleChanged;
import app.preflight.shared.WorkspaceId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The workspaces' registers, each read when it is first asked for. */
@Component
class Registers {

    private final Database database;
    private final Clock clock;
    private final Map<WorkspaceId, KnownRegister> registers = new ConcurrentHashMap<>();

    Registers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    KnownRegister of(WorkspaceId workspace) {
        return registers.computeIfAbsent(
                workspace, unread -> KnownRegister.read(database, unread, clock));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void lookAgain(KnownChanged changed) {
        lookAgain(changed.workspace(), changed.ids());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void lookAgain(PeopleChanged changed) {
        lookAgain(changed.workspace(), changed.ids());
    }

    /** Once others see it, too. */
    private void lookAgain(WorkspaceId workspace, List<UUID> ids) {
        Optional.ofNullable(registers.get(workspace))
                .ifPresent(register -> register.lookAgain(ids));
    }
}
