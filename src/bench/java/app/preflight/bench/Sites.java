package app.preflight.bench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Companies with few deals, with many and with ten times as many again, each opened when it is
 * first needed.
 */
final class Sites implements AutoCloseable {

    private static final int VERY_MANY = 500_000;
    private static final int MANY = 50_000;
    private static final int FEW = 5_000;

    private final Path folder;
    private final Optional<Path> files;
    private final int records;
    private final Optional<Integer> before;
    private @Nullable Site huge;
    private @Nullable Site large;
    private @Nullable Site small;
    private boolean closed;

    Sites(Path folder, Optional<Path> files, int records, Optional<Integer> before) {
        this.folder = folder;
        this.files = files;
        this.records = records;
        this.before = before;
    }

    /** An earlier build that runs on data of its own, where its port was named. */
    Optional<Requests> before() {
        return before.map(port -> {
            SignIn signIn = SignIn.of(Server.EMAIL, port);
            try (Api api = new Api(port, signIn)) {
                return new Requests(port, signIn, large().data().withDealsOf(api));
            }
        });
    }

    /** Where the data of others lie that some measures are taken on, where a folder was named. */
    Optional<Path> files() {
        return files;
    }

    /** How many made-up records are measured on, where that is asked for. */
    int records() {
        return records;
    }

    synchronized Site huge() {
        huge = huge == null ? open("huge", VERY_MANY) : huge;
        return huge;
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
        Stream.of(huge, large, small).flatMap(Stream::ofNullable).forEach(Site::close);
        huge = null;
        large = null;
        small = null;
    }
}
