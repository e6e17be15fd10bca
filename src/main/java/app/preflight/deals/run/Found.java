package app.preflight.deals.run;

import app.preflight.web.NotFound;
import java.util.Optional;

/**
 * An item as it was found, to be acted on.
 *
 * @param item without who acted on it last, where it was read alone
 * @param list the whole, where what becomes of the item depends on others or they on it; the run is
 *     locked then
 */
record Found(Standing run, RunItem item, Optional<Checklist> list) {

    static Found in(Checklist list, String key) {
        RunItem item = list.item(key).orElseThrow(NotFound::new);
        return new Found(Standing.of(list.run()), item, Optional.of(list));
    }

    /** What the run's counts become by this act. */
    Counts change(RunItem after) {
        String stage = run.stage().key();
        return list.map(all -> all.with(after).counts(stage).minus(all.counts(stage)))
                .orElseGet(() -> counts(after).minus(counts(item)));
    }

    private Counts counts(RunItem of) {
        return Counts.of(run.process(), run.stage().key(), of);
    }
}
