package app.preflight.leads.imports;

import app.preflight.settings.TemporaryFiles;
import app.preflight.tables.Problem;
import app.preflight.tables.TableFile;
import app.preflight.tables.WrongFile;
import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import app.preflight.web.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that somebody sent, on this node's disk until it is read. It is read to its end before
 * anything is done with it: what is wrong in its last line is told now, and nothing is half done.
 */
record ReceivedFile(Path path, List<String> columns, List<SampleRow> sample, int rows)
        implements AutoCloseable {

    static final int SAMPLE = 20;

    /**
     * @param name as its sender knows it
     * @throws Invalid telling what is wrong with it
     */
    static ReceivedFile of(Upload upload, String name, long most, TemporaryFiles files)
            throws IOException {
        Path path = files.newFile();
        boolean taken = false;
        try {
            upload.saveTo(path);
            ReceivedFile file = read(path, most, files.folder());
            taken = true;
            return file;
        } catch (WrongFile wrong) {
            throw new Invalid(List.of(error(wrong.problem(), name)));
        } finally {
            if (!taken) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static ReceivedFile read(Path path, long most, Path temporary) {
        try (TableFile table = TableFile.open(path, most, temporary)) {
            List<SampleRow> sample = new ArrayList<>();
            int rows = 0;
            for (; table.hasNext(); rows++) {
                var row = table.next();
                if (rows < SAMPLE) {
                    sample.add(SampleRow.of(row));
                }
            }
            if (rows == 0) {
                throw new Invalid("file", "error.no-rows");
            }
            return new ReceivedFile(path, table.columns(), sample, rows);
        }
    }

    private static FieldError error(Problem problem, String name) {
        return new FieldError("file", problem.kind().key(), problem.arguments(name))
                .at(Math.toIntExact(problem.line()));
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
