package app.preflight.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Several at once, mostly eight, each beginning the next piece of work when the last is done.
 * (Threads of the platform: with blocking sockets they cost this process the least, and it shares
 * the processors with what it measures.)
 */
final class Load {

    static final int AT_ONCE = 8;

    private static final Duration SLICE = Duration.ofSeconds(5);
    private static final int MOST_SLICES = 18;
    private static final int NO_FASTER_SLICES = 3;
    private static final double FASTER = 1.02;

    private final Work work;
    private final Duration duration;
    private final int atOnce;
    private final CountDownLatch ready;
    private volatile long end;

    private Load(Work work, Duration duration, int atOnce) {
        this.work = work;
        this.duration = duration;
        this.atOnce = atOnce;
        this.ready = new CountDownLatch(atOnce);
    }

    /**
     * Until it gets no faster, three times in a row: the server's code is compiled while it runs,
     * on the same processors.
     */
    static void warmUp(Work work) {
        double fastest = 0;
        int noFaster = 0;
        for (int slice = 0; slice < MOST_SLICES && noFaster < NO_FASTER_SLICES; slice++) {
            double speed = run(work, SLICE).perSecond();
            noFaster = speed < fastest * FASTER ? noFaster + 1 : 0;
            fastest = Math.max(fastest, speed);
        }
    }

    static Round run(Work work, Duration duration) {
        return run(work, duration, AT_ONCE);
    }

    static Round run(Work work, Duration duration, int atOnce) {
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            return new Load(work, duration, atOnce).run(threads);
        } catch (ExecutionException failed) {
            throw new BenchFailure("The load broke off: " + failed.getCause(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("The load was interrupted.", stopped);
        }
    }

    private Round run(ExecutorService threads) throws InterruptedException, ExecutionException {
        List<Future<long[]>> workers = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            workers.add(threads.submit(this::repeat));
        }
        List<long[]> done = new ArrayList<>();
        for (Future<long[]> worker : workers) {
            done.add(worker.get());
        }
        return Round.of(duration, done);
    }

    private long[] repeat() throws Exception {
        try (Work.Worker worker = worker()) {
            LongStream.Builder nanos = LongStream.builder();
            long before = System.nanoTime();
            while (before < end) {
                worker.once();
                long after = System.nanoTime();
                nanos.add(after - before);
                before = after;
            }
            return nanos.build().toArray();
        }
    }

    /** Connected before the clock starts; the last to be ready starts it for all. */
    private Work.Worker worker() throws Exception {
        try {
            return work.worker();
        } finally {
            end = System.nanoTime() + duration.toNanos();
            ready.countDown();
            ready.await();
        }
    }
}
