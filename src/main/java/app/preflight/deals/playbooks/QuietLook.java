package app.preflight.deals.playbooks;

import app.preflight.accounts.Workspaces;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for quiet deals every hour, one workspace after the other. */
@Component
class QuietLook implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(QuietLook.class);
    private static final Duration EVERY = Duration.ofHours(1);

    /** The start itself is not to wait for it. */
    private static final Duration FIRST = Duration.ofMinutes(2);

    private final Workspaces workspaces;
    private final QuietDeals deals;
    private volatile Thread looker = new Thread();

    QuietLook(Workspaces workspaces, QuietDeals deals) {
        this.workspaces = workspaces;
        this.deals = deals;
    }

    @Override
    public void start() {
        looker = Thread.ofVirtual().name("quiet-deals").start(this::lookForEver);
    }

    @Override
    public void stop() {
        looker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return looker.isAlive();
    }

    private void lookForEver() {
        try {
            Thread.sleep(FIRST);
            while (true) {
                look();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            workspaces.list().forEach(deals::look);
        } catch (RuntimeException away) {
            LOG.warn("Could not look for quiet deals; looking again in an hour", away);
        }
    }
}
