package app.preflight.world;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people doing something at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What came of each, in their order. */
    public static <T> List<T> all(List<Callable<T>> acts) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running =
                    acts.stream().map(act -> people.submit(() -> after(start, act))).toList();
            start.countDown();
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> act : running) {
                results.add(act.get());
            }
            return results;
        }
    }

    private static <T> T after(CountDownLatch start, Callable<T> act) throws Exception {
        start.await();
        return act.call();
    }
}
