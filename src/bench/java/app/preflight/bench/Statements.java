package app.preflight.bench;

import app.preflight.bench.Recordings.Sample;
import app.preflight.shared.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** The same work as {@link Requests}, as the bare statements of it. */
final class Statements {

    private static final int TIMESTAMP_BITS = 48;

    private final Access access;
    private final Recordings recordings;
    private final Data data;
    private final List<String> words;

    Statements(Access access, Recordings recordings, Data data) {
        this.access = access;
        this.recordings = recordings;
        this.data = data;
        this.words = Words.of(data.texts());
    }

    Work ticks() {
        return inTurn(number -> {
            Target target = data.nextFirstTick();
            Sample sample = recordings.ticks().get(target.place());
            if (sample == null) {
                throw new BenchFailure("No tick of " + target.place() + " was noted.");
            }
            return task(sample, target);
        });
    }

    Work boards() {
        return inTurn(number -> task(recordings.boards().get(number % 2)));
    }

    Work boardPages() {
        return inTurn(number -> task(recordings.boardPages().get(number % 2)));
    }

    Work dealPages() {
        return inTurn(number -> task(recordings.dealPage(), data.anyTarget(number)));
    }

    Work searches() {
        return inTurn(number -> task(recordings.search().about(words.get(number % words.size()))));
    }

    private Work inTurn(IntFunction<Replay.Task> task) {
        AtomicInteger number = new AtomicInteger();
        return Replay.work(access, () -> task.apply(number.getAndIncrement()));
    }

    private static Replay.Task task(Sample sample) {
        return task(sample, sample.target());
    }

    private static Replay.Task task(Sample sample, Target target) {
        return new Replay.Task(
                sample.statements(),
                noted -> noted instanceof UUID id ? standIn(sample, target, id) : noted);
    }

    private static UUID standIn(Sample sample, Target target, UUID noted) {
        if (noted.equals(sample.target().deal())) {
            return target.deal();
        }
        if (noted.equals(sample.target().run())) {
            return target.run();
        }
        return madeAt(noted).isBefore(sample.since()) ? noted : Ids.next();
    }

    /** What a UUID of version 7 begins with. */
    private static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> (Long.SIZE - TIMESTAMP_BITS));
    }
}
