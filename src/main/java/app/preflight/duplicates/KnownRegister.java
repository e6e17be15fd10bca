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
 * changed is found within {@link #REFRESH_EVERY}.
 */
final class KnownRegister {

    static final Duration REFRESH_EVERY = Duration.ofSeconds(1);

    /** A transaction writes its time before others see it: so long it may take, at most. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(5);

    private static final int AT_ONCE = 10_000;

    private final Database database;
    private final KnownTables tables;
    private final WorkspaceId workspace;
    private final Clock clock;
    private final Register index = new Register();

    /** Indexed a moment ago: doing so again would cost far more than seeing that it is the same. */
    private final Map<UUID, KnownRecord> recent = new ConcurrentHashMap<>();

    private final Map<UUID, KnownRecord> pending = new ConcurrentHashMap<>();

    /** Imports whose rows this node is indexing as it reads them, thousands a second. */
    private final Set<UUID> ownImports = new HashSet<>();

    /** How many rows of an import were in when this node ended it: later ones may be another's. */
    private final Map<UUID, Long> ended = new HashMap<>();

    private Instant refreshedAt;

    private KnownRegister(
            Database database, KnownTables tables, WorkspaceId workspace, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.workspace = workspace;
        this.clock = clock;
        this.refreshedAt = clock.instant();
    }

    static KnownRegister read(
            Database database, KnownTables tables, WorkspaceId workspace, Clock clock) {
        KnownRegister register = new KnownRegister(database, tables, workspace, clock);
        // A transaction: only within one does PostgreSQL hand over rows by and by.
        database.write(workspace, register::readAll);
        return register;
    }

    private int readAll(DSLContext db) {
        tables.all().forEach(table -> readAll(db, table));
        return index.size();
    }

    private void readAll(DSLContext db, KnownTable table) {
        try (Cursor<? extends Record> rows =
                table.all(db, workspace).fetchSize(AT_ONCE).fetchLazy()) {
            rows.forEach(row -> index(table.record(row)));
        }
    }

    private void put(KnownRecord known) {
        if (!known.equals(recent.put(known.id(), known))) {
            index(known);
        }
    }

    private void index(KnownRecord known) {
        if (known.isGone()) {
            index.remove(known.id());
        } else {
            index.put(known.id(), known.profile());
        }
    }

    /** What this node itself changed, at once. */
    void reload(List<UUID> ids) {
        database.read(workspace, db -> tables.among(db, workspace, ids)).forEach(this::put);
    }

    /** What this node is about to write: found by those that come after it, in memory. */
    void addPending(KnownRecord known) {
        pending.put(known.id(), known);
        put(known);
    }

    Optional<KnownRecord> pending(UUID id) {
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
        if (ended.getOrDefault(source, -1L) != done) {
            refresh(clock.instant());
        }
        ownImports.add(source);
    }

    synchronized void endImport(UUID source, long done) {
        ownImports.remove(source);
        ended.put(source, done);
    }

    synchronized void refresh() {
        Instant now = clock.instant();
        if (!now.isBefore(refreshedAt.plus(REFRESH_EVERY))) {
            refresh(now);
        }
    }

    private void refresh(Instant now) {
        Instant since = refreshedAt.minus(LONGEST_TRANSACTION);
        List<KnownRecord> changed =
                database.read(
                        workspace, db -> tables.changedSince(db, workspace, since, ownImports));
        changed.forEach(this::put);
        recent.keySet()
                .retainAll(changed.stream().map(KnownRecord::id).collect(Collectors.toSet()));
        refreshedAt = now;
    }

    /** Roughly the likeliest first. */
    List<UUID> near(NormalProfile asked, Effort effort, int limit) {
        refresh();
        return index.near(asked, effort, limit);
    }

    /** In the order of those known. */
    List<Resemblance> compare(
            NormalProfile asked, Optional<UUID> itself, List<NormalProfile> known) {
        return index.compare(asked, itself, known);
    }
}
