package app.preflight.bench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One company with many deals and one with a tenth of them, each opened when it is first needed.
 */
final class Sites implements AutoCloseable {

    private static final int MANY = 50_000;
    private static final int FEW = 5_000;

    private final Path folder;
    private final Optional<Path> files;
    private final int records;
    private @Nullable Site large;
    private @Nullable Site small;
    private boolean closed;

    Sites(Path folder, Optional<Path> files, int records) {
        this.folder = folder;
        this.files = files;
        this.records = records;
    }

    /** Where the data of others lie that some measures are taken on, where a folder was named. */
    Optional<Path> files() {
        return files;
    }

    /** How many made-up records are measured on, where that is asked for. */
    int records() {
        return records;
    }

    synchronized Site large() {
        large = large == null ? open("large", MANY) : large;
        return large;
    }

    synchronized Site small() {
        small = small == null ? open("small", FEW) : small;
        return small;
    }

    private Site open(String name, int deals) {
        if (closed) {
            throw new BenchFailure("The benchmark was interrupted.");
        }
        System.out.printf("Making %,d deals…%n", deals);
        return Site.open(folder.resolve(name), deals);
    }

    /** The folder of the large one, with nothing running on it. */
    synchronized Path largeAlone() {
        large();
        close();
        closed = false;
        return folder.resolve("large");
    }

    @Override
    public synchronized void close() {
        closed = true;
        Stream.of(Optional.ofNullable(large), Optional.ofNullable(small))
                .flatMap(Optional::stream)
                .forEach(Site::close);
        large = null;
        small = null;
    }
}
