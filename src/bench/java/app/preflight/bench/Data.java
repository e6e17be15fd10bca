package app.preflight.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What the made-up deals offer to do: items to tick, pages to look at, names to search for. */
final class Data {

    private final List<Target> samples;
    private final List<Target> targets;
    private final List<String> texts;
    private final AtomicInteger fromTheFront = new AtomicInteger();
    private final AtomicInteger fromTheBack = new AtomicInteger();

    Data(List<Target> all, List<String> texts) {
        Map<Target.Place, Target> firsts = new LinkedHashMap<>();
        all.forEach(target -> firsts.putIfAbsent(target.place(), target));
        this.samples = List.copyOf(firsts.values());
        this.targets =
                all.stream().filter(target -> !target.equals(firsts.get(target.place()))).toList();
        this.texts = texts;
        if (targets.isEmpty()) {
            throw new BenchFailure(
                    "Earlier benchmarks have ticked every item here: name a new folder.");
        }
    }

    /**
     * @param round how often this item was ticked before
     */
    record Tick(Target target, int round) {}

    /** One for each place. They are nobody else's. */
    List<Target> samples() {
        return samples;
    }

    /** Never the same tick again: after the last item they begin anew with the first. */
    Tick nextTick() {
        int number = fromTheFront.getAndIncrement();
        int open = targets.size() - fromTheBack.get();
        return new Tick(targets.get(number % open), number / open);
    }

    /** An item that nobody has touched, whatever others take from the other end. */
    Target nextFirstTick() {
        int number = fromTheBack.getAndIncrement();
        if (number + fromTheFront.get() >= targets.size()) {
            throw new BenchFailure("Every item is ticked: there are too few deals.");
        }
        return targets.get(targets.size() - 1 - number);
    }

    Target anyTarget(int number) {
        return targets.get(number % targets.size());
    }

    /** What searches look through: title, organisation, contact, each on a line. */
    List<String> texts() {
        return texts;
    }
}
