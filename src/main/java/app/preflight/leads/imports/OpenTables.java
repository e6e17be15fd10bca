package app.preflight.leads.imports;

import app.preflight.database.Database;
import app.preflight.settings.TemporaryFiles;
import app.preflight.shared.WorkspaceId;
import app.preflight.tables.Row;
import app.preflight.tables.TableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * The files that this node reads rows from, each open between one piece of work and the next. Read
 * by the one thread that jobs have.
 */
@Component
class OpenTables implements AutoCloseable {

    /** Of so many imports that take turns none is read from its beginning anew. */
    private static final int MOST = 4;

    private final Database database;
    private final TemporaryFiles files;
    private final Map<UUID, Open> open = new LinkedHashMap<>();

    OpenTables(Database database, TemporaryFiles files) {
        this.database = database;
        this.files = files;
    }

    private static final class Open {

        private final TableFile table;
        private long taken;

        Open(TableFile table, long taken) {
            this.table = table;
            this.taken = taken;
        }

        List<Row> next(int limit) {
            List<Row> rows = new ArrayList<>();
            while (rows.size() < limit && table.hasNext()) {
                rows.add(table.next());
            }
            taken += rows.size();
            return rows;
        }
    }

    /** The rows behind those that are done. */
    synchronized List<Row> next(WorkspaceId workspace, UUID id, long done, int limit) {
        Open known = open.get(id);
        if (known == null || known.taken != done) {
            close(id);
            known = open(workspace, id, done);
            open.put(id, known);
            closeOldest();
        }
        return known.next(limit);
    }

    private Open open(WorkspaceId workspace, UUID id, long done) {
        try {
            Path file = files.newFile();
            try {
                database.read(workspace, db -> fetch(db, workspace, id, file));
                TableFile table = TableFile.open(file, LeadImports.LARGEST_FILE, files.folder());
                table.skip(done);
                return new Open(table, done);
            } finally {
                // It is read on without its name.
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean fetch(DSLContext db, WorkspaceId workspace, UUID id, Path file) {
        FileChunks.fetch(db, workspace, id, file);
        return true;
    }

    private void closeOldest() {
        while (open.size() > MOST) {
            close(open.keySet().iterator().next());
        }
    }

    synchronized void close(UUID id) {
        Open known = open.remove(id);
        if (known != null) {
            known.table.close();
        }
    }

    @Override
    public synchronized void close() {
        List.copyOf(open.keySet()).forEach(this::close);
    }
}
