package app.preflight.durability;

import app.preflight.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two programs on one database. */
record TwoNodes(EmbeddedPostgres postgres, RunningProgram one, RunningProgram other)
        implements AutoCloseable {

    static TwoNodes start(Path folder) throws Exception {
        EmbeddedPostgres postgres =
                EmbeddedPostgres.start(Files.createDirectory(folder.resolve("theirs")));
        return new TwoNodes(
                postgres,
                RunningProgram.node(postgres, folder.resolve("one")),
                RunningProgram.node(postgres, folder.resolve("other")));
    }

    @Override
    public void close() throws Exception {
        one.close();
        other.close();
        postgres.close();
    }
}
