package app.preflight.duplicates;

import app.preflight.database.Database;
import app.preflight.matching.Effort;
import app.preflight.matching.NormalProfile;
import app.preflight.matching.Register;
import app.preflight.matching.Resemblance;
import app.preflight.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * All who are known in one workspace, as this node found them in the database: what another node
 * changed is found within {@link #LOOK_EVERY}.
 */
final class KnownRegister {

    static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** A transaction writes its time before others see it: so long it may take, at most. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(5);

    private static final int AT_ONCE = 10_000;

    private final Database database;
    private final WorkspaceId workspace;
    private final Clock clock;
    private final Register index = new Register();

    /** What was taken a moment ago: filing it again would cost far more than seeing that it is. */
    private final Map<UUID, Known> recent = new ConcurrentHashMap<>();

    private final Map<UUID, Known> pending = new ConcurrentHashMap<>();

    /** Imports whose rows this node files as it reads them just now, thousands a second. */
    private final Set<UUID> ours = new HashSet<>();

    /** Rows of an import up to which this node left it: behind these it may be another's. */
    private final Map<UUID, Long> left = new HashMap<>();

    private Instant lookedAt;

    private KnownRegister(Database database, WorkspaceId workspace, Clock clock) {
        this.database = database;
        this.workspace = workspace;
        this.clock = clock;
        this.lookedAt = clock.instant();
    }

    static KnownRegister read(Database database, WorkspaceId workspace, Clock clock) {
        KnownRegister register = new KnownRegister(database, workspace, clock);
        // A transaction: only within one does PostgreSQL hand over rows by and by.
        database.write(workspace, register::readAll);
        return register;
    }

    private int readAll(DSLContext db) {
        for (KnownTable table : KnownTables.ALL) {
            try (Cursor<? extends Record> rows =
                    table.all(db, workspace).fetchSize(AT_ONCE).fetchLazy()) {
                rows.forEach(row -> file(table.known(row)));
            }
        }
        return index.size();
    }

    private void take(Known known) {
        if (!known.equals(recent.put(known.id(), known))) {
            file(known);
        }
    }

    private void file(Known known) {
        if (known.isGone()) {
            index.remove(known.id());
        } else {
            index.put(known.id(), known.profile());
        }
    }

    /** What this node itself changed, at once. */
    void lookAgain(List<UUID> ids) {
        database.read(workspace, db -> KnownTables.among(db, workspace, ids)).forEach(this::take);
    }

    /** What this node is about to write: found by those that come after it, in memory. */
    void addPending(Known known) {
        pending.put(known.id(), known);
        take(known);
    }

    Optional<Known> pending(UUID id) {
        return Optional.ofNullable(pending.get(id));
    }

    /** What was pending can be read by everybody now. */
    void confirm(UUID id) {
        pending.remove(id);
    }

    /** What was not written after all. */
    void forget(UUID id) {
        pending.remove(id);
        recent.remove(id);
        index.remove(id);
    }

    /**
     * Its rows are not read again while this node takes them in; what other nodes took in of it
     * since is.
     *
     * @param done rows that are in, whoever took them
     */
    synchronized void beginImport(UUID source, long done) {
        if (left.getOrDefault(source, -1L) != done) {
            lookAtOthers(clock.instant());
        }
        ours.add(source);
    }

    synchronized void endImport(UUID source, long done) {
        ours.remove(source);
        left.put(source, done);
    }

    synchronized void lookAtOthers() {
        Instant now = clock.instant();
        if (!now.isBefore(lookedAt.plus(LOOK_EVERY))) {
            lookAtOthers(now);
        }
    }

    private void lookAtOthers(Instant now) {
        Instant since = lookedAt.minus(LONGEST_TRANSACTION);
        List<Known> changed =
                database.read(
                        workspace, db -> KnownTables.changedSince(db, workspace, since, ours));
        changed.forEach(this::take);
        recent.keySet().retainAll(changed.stream().map(Known::id).collect(Collectors.toSet()));
        lookedAt = now;
    }

    /** Roughly the likeliest first. */
    List<UUID> near(NormalProfile asked, Effort effort, int limit) {
        lookAtOthers();
        return index.near(asked, effort, limit);
    }

    /** In the order of those known. */
    List<Resemblance> compare(
            NormalProfile asked, Optional<UUID> itself, List<NormalProfile> known) {
        return index.compare(asked, itself, known);
    }
}
