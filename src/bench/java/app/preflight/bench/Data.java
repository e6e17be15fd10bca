package app.preflight.bench;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What the made-up deals offer to do: items to tick, pages to look at, names to search for. */
final class Data {

    private final List<Target> targets;
    private final List<String> texts;
    private final AtomicInteger ticked = new AtomicInteger();

    Data(List<Target> targets, List<String> texts) {
        this.targets = targets;
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

    /** Never the same tick again: after the last item they begin anew with the first. */
    Tick nextTick() {
        int number = ticked.getAndIncrement();
        return new Tick(targets.get(number % targets.size()), number / targets.size());
    }

    Target anyTarget(int number) {
        return targets.get(number % targets.size());
    }

    /** Another company's deals to look at; nothing of these is ticked. */
    Data withDealsOf(Api api) {
        List<Target> deals =
                api.get("/deals?limit=200")
                        .path("items")
                        .valueStream()
                        .map(deal -> UUID.fromString(deal.path("id").asString()))
                        .map(deal -> new Target(deal, "", ""))
                        .toList();
        return new Data(deals, texts);
    }

    /** What searches look through: title, organisation, contact, each on a line. */
    List<String> texts() {
        return texts;
    }
}
