package app.preflight.leads.imports;

import app.preflight.duplicates.BulkCheck;
import app.preflight.duplicates.BulkCheck.Arrival;
import app.preflight.shared.WorkspaceId;
import app.preflight.tables.Row;
import app.preflight.web.Viewer;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes in rows of a file, some hundreds at a time: checked for duplicates first, then written.
 * While these are written the next are checked, so that neither the database nor the processors
 * wait.
 */
@Component
class RowIntake implements AutoCloseable {

    /** As many as are written in a fraction of a second: a longer transaction is in others' way. */
    static final int ROWS = 500;

    /**
     * So many times as many are checked ahead: more would only take processors from the writing.
     */
    private static final int AHEAD = 3;

    private static final Logger LOG = LoggerFactory.getLogger(RowIntake.class);

    private final BulkCheck check;
    private final RowWriting writing;

    /** A thread of its own, and not one of the few that the check divides its work among. */
    private final ExecutorService ahead =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("import-checks").daemon().factory());

    RowIntake(BulkCheck check, RowWriting writing) {
        this.check = check;
        this.writing = writing;
    }

    void take(Viewer asker, LeadImport from, List<Row> rows) {
        long done = from.task().done();
        check.takeIn(asker.workspace(), from.id(), done);
        Iterator<List<Row>> unchecked =
                rows.stream().gather(Gatherers.windowFixed(ROWS)).iterator();
        Queue<CompletableFuture<CheckedRows>> checks = new ArrayDeque<>();
        try {
            StandIns standIns = new StandIns();
            checkAhead(asker.workspace(), from, unchecked, checks);
            while (!checks.isEmpty()) {
                CheckedRows checked = result(checks.remove());
                checkAhead(asker.workspace(), from, unchecked, checks);
                write(asker, from, done, checked, standIns);
                boolean isFirst = done == from.task().done();
                done += checked.readings().size();
                if (isFirst) {
                    writing.renewStatistics(done);
                }
            }
        } finally {
            checks.forEach(unwritten -> forget(asker.workspace(), unwritten));
            check.leave(asker.workspace(), from.id(), done);
        }
    }

    private void checkAhead(
            WorkspaceId workspace,
            LeadImport from,
            Iterator<List<Row>> unchecked,
            Queue<CompletableFuture<CheckedRows>> checks) {
        while (checks.size() < AHEAD && unchecked.hasNext()) {
            List<Row> rows = unchecked.next();
            checks.add(CompletableFuture.supplyAsync(() -> check(workspace, from, rows), ahead));
        }
    }

    private CheckedRows check(WorkspaceId workspace, LeadImport from, List<Row> rows) {
        List<RowReading> readings =
                rows.parallelStream().map(row -> RowReading.of(row, from)).toList();
        List<Arrival> arrivals =
                CheckedRows.taken(readings)
                        .map(row -> new Arrival(row.id().value(), row.facts().profile()))
                        .toList();
        try {
            BulkCheck.Found found = check.of(workspace, arrivals);
            return new CheckedRows(readings, found.found(), found.repeated());
        } catch (RuntimeException failure) {
            check.forget(workspace, arrivals.stream().map(Arrival::id).toList());
            throw failure;
        }
    }

    private void write(
            Viewer asker, LeadImport from, long done, CheckedRows checked, StandIns standIns) {
        Set<UUID> unwritten = new HashSet<>(checked.ids());
        try {
            Set<UUID> written = writing.write(asker, from, done, checked, standIns);
            standIns.remove(written);
            unwritten.removeAll(written);
            check.keep(
                    asker.workspace(),
                    written,
                    checked.repeated().stream().filter(written::contains).toList());
        } finally {
            check.forget(asker.workspace(), unwritten);
        }
    }

    private void forget(WorkspaceId workspace, CompletableFuture<CheckedRows> unwritten) {
        try {
            check.forget(workspace, result(unwritten).ids());
        } catch (RuntimeException failure) {
            LOG.debug("What could not be checked is forgotten already", failure);
        }
    }

    private static CheckedRows result(CompletableFuture<CheckedRows> checked) {
        try {
            return checked.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException failure ? failure : failed;
        }
    }

    @Override
    public void close() {
        ahead.shutdown();
    }
}
