package app.preflight.deals;

import static app.preflight.schema.Tables.RUNS;

import app.preflight.database.Database;
import app.preflight.deals.run.RunKind;
import app.preflight.shared.DealId;
import app.preflight.shared.WorkspaceId;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that a run has changed. Each node asks the database every half second, once for
 * each workspace, for the revisions of the deals that are open on it: so a tick made through any
 * node is seen on all of them, within a second.
 */
@Component
class Live implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Database database;
    private final Map<Watch, Integer> watches = new ConcurrentHashMap<>();
    private volatile Thread poller = new Thread();

    Live(Database database) {
        this.database = database;
    }

    /** One open page. */
    private record Watch(WorkspaceId workspace, DealId deal, SseEmitter page) {}

    /**
     * @param seen the revision that the page shows
     */
    SseEmitter watch(WorkspaceId workspace, DealId deal, int seen) {
        SseEmitter page = new SseEmitter(LONGEST.toMillis());
        Watch watch = new Watch(workspace, deal, page);
        page.onCompletion(() -> watches.remove(watch));
        page.onTimeout(page::complete);
        page.onError(failure -> watches.remove(watch));
        watches.put(watch, seen);
        send(watch, seen);
        return page;
    }

    @Override
    public void start() {
        poller = Thread.ofVirtual().name("live").start(this::poll);
    }

    /** Before the server waits for its last answers: an open page would keep it waiting. */
    @Override
    public void stop() {
        poller.interrupt();
        watches.keySet().forEach(watch -> watch.page().complete());
    }

    @Override
    public boolean isRunning() {
        return poller.isAlive();
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void poll() {
        try {
            while (true) {
                Thread.sleep(EVERY);
                look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            Map<WorkspaceId, Set<DealId>> open =
                    watches.keySet().stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Watch::workspace,
                                            Collectors.mapping(Watch::deal, Collectors.toSet())));
            open.forEach(this::look);
        } catch (RuntimeException away) {
            LOG.debug("could not look for changes; looking again", away);
        }
    }

    private void look(WorkspaceId workspace, Set<DealId> deals) {
        Map<DealId, Integer> revisions =
                database.read(workspace, db -> revisions(db, workspace, deals));
        watches.forEach((watch, seen) -> {
            int revision = revisions.getOrDefault(watch.deal(), seen);
            if (watch.workspace().equals(workspace) && revision != seen) {
                send(watch, revision);
            }
        });
    }

    private static Map<DealId, Integer> revisions(
            DSLContext db, WorkspaceId workspace, Set<DealId> deals) {
        return db
                .select(RUNS.DEAL_ID, RUNS.REVISION)
                .from(RUNS)
                .where(RUNS.WORKSPACE_ID.eq(workspace))
                .and(RUNS.DEAL_ID.in(deals))
                .and(RunKind.IS_PROCESS)
                .fetch()
                .stream()
                .collect(Collectors.toMap(Record2::value1, Record2::value2));
    }

    private void send(Watch watch, int revision) {
        try {
            watch.page().send(SseEmitter.event().name("run").data(String.valueOf(revision)));
            watches.replace(watch, revision);
        } catch (IOException | IllegalStateException gone) {
            watches.remove(watch);
        }
    }
}
