package app.preflight.leads.imports;

import static app.preflight.schema.Tables.LEAD_IMPORT_CHUNKS;

import app.preflight.shared.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** A file as it lies in the database, piece by piece: no more than one is ever in memory. */
final class FileChunks {

    private static final int SIZE = 1 << 20;

    private FileChunks() {}

    static void store(DSLContext db, WorkspaceId workspace, UUID id, Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] chunk = bytes.readNBytes(SIZE);
            for (int number = 0; chunk.length > 0; number++) {
                store(db, workspace, id, number, chunk);
                chunk = bytes.readNBytes(SIZE);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void store(
            DSLContext db, WorkspaceId workspace, UUID id, int number, byte[] bytes) {
        db.insertInto(LEAD_IMPORT_CHUNKS)
                .set(LEAD_IMPORT_CHUNKS.WORKSPACE_ID, workspace)
                .set(LEAD_IMPORT_CHUNKS.IMPORT_ID, id)
                .set(LEAD_IMPORT_CHUNKS.NUMBER, number)
                .set(LEAD_IMPORT_CHUNKS.BYTES, bytes)
                .execute();
    }

    static void fetch(DSLContext db, WorkspaceId workspace, UUID id, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] chunk = chunk(db, workspace, id, 0);
            for (int number = 1; chunk.length > 0; number++) {
                out.write(chunk);
                chunk = chunk(db, workspace, id, number);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] chunk(DSLContext db, WorkspaceId workspace, UUID id, int number) {
        return db.select(LEAD_IMPORT_CHUNKS.BYTES)
                .from(LEAD_IMPORT_CHUNKS)
                .where(isOf(workspace, id))
                .and(LEAD_IMPORT_CHUNKS.NUMBER.eq(number))
                .fetchOptional(row -> row.value1())
                .orElse(new byte[0]);
    }

    static int delete(DSLContext db, WorkspaceId workspace, UUID id) {
        return db.deleteFrom(LEAD_IMPORT_CHUNKS).where(isOf(workspace, id)).execute();
    }

    private static Condition isOf(WorkspaceId workspace, UUID id) {
        return LEAD_IMPORT_CHUNKS
                .WORKSPACE_ID
                .eq(workspace)
                .and(LEAD_IMPORT_CHUNKS.IMPORT_ID.eq(id));
    }
}
