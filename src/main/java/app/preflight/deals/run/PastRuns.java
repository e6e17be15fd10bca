package app.preflight.deals.run;

import static app.preflight.schema.Tables.COMPLETIONS;
import static app.preflight.schema.Tables.RUNS;
import static app.preflight.schema.Tables.RUN_ITEMS;

import app.preflight.database.Batch;
import app.preflight.shared.Actor;
import app.preflight.shared.UserId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Writes runs made elsewhere: a few statements in batches, however many runs there are. */
@Component
public class PastRuns {

    /** A run, and whose deal it is of. */
    public record Owned(PastRun run, UserId owner) {}

    /** Their deals are there already; their events are the caller's to write, among the deals'. */
    public void write(DSLContext db, List<Owned> past) {
        Batch runs = runs();
        Batch items = items();
        Batch completions = completions();
        for (Owned owned : past) {
            Checklist list = owned.run().list();
            add(runs, list, owned.owner());
            list.items().forEach(item -> add(items, list.run(), item));
            list.completions().forEach(completion -> add(completions, list.run(), completion));
        }
        List.of(runs, items, completions).forEach(batch -> batch.write(db));
    }

    private static Batch runs() {
        return Batch.into(
                RUNS,
                RUNS.WORKSPACE_ID,
                RUNS.RUN_ID,
                RUNS.DEAL_ID,
                RUNS.OWNER_ID,
                RUNS.PROCESS_ID,
                RUNS.PROCESS_VERSION,
                RUNS.STAGE,
                RUNS.STAGE_ENTERED_AT,
                RUNS.STATE,
                RUNS.ITEMS_SETTLED,
                RUNS.ITEMS_TOTAL,
                RUNS.STAGE_SETTLED,
                RUNS.STAGE_TOTAL,
                RUNS.MUSTS_OPEN,
                RUNS.HELD_ITEM,
                RUNS.HELD_REASON,
                RUNS.HELD_BY,
                RUNS.HELD_AT,
                RUNS.REVISION);
    }

    private static void add(Batch runs, Checklist list, UserId owner) {
        Run run = list.run();
        Optional<Run.Hold> hold = run.hold();
        Counts counts = list.counts(run.stage().key());
        runs.add(
                run.workspace(),
                run.id(),
                run.deal(),
                owner,
                run.process().id(),
                run.process().version(),
                run.stage().key(),
                run.stageEnteredAt(),
                run.state().code(),
                counts.settled(),
                run.process().itemCount(),
                counts.stageSettled(),
                run.stage().items().size(),
                counts.mustsOpen(),
                hold.map(Run.Hold::item).orElse(null),
                hold.map(Run.Hold::reason).orElse(null),
                hold.map(held -> held.by().id()).orElse(null),
                hold.map(Run.Hold::at).orElse(null),
                run.revision());
    }

    private static Batch items() {
        return Batch.into(
                RUN_ITEMS,
                RUN_ITEMS.WORKSPACE_ID,
                RUN_ITEMS.RUN_ID,
                RUN_ITEMS.ITEM_KEY,
                RUN_ITEMS.STATE,
                RUN_ITEMS.RESPONSE,
                RUN_ITEMS.REASON,
                RUN_ITEMS.UNTIL_STAGE,
                RUN_ITEMS.ACTED_BY,
                RUN_ITEMS.ACTED_AT,
                RUN_ITEMS.REVISION);
    }

    /** Nothing for an item that nobody has touched: items are sparse. */
    private static void add(Batch items, Run run, RunItem item) {
        item.touch()
                .ifPresent(touch ->
                        items.add(
                                run.workspace(),
                                run.id(),
                                item.key(),
                                item.recorded().code(),
                                ItemRows.json(item.response()),
                                item.reason().orElse(null),
                                item.until().orElse(null),
                                item.by().map(Actor::id).orElse(null),
                                touch.at(),
                                item.revision()));
    }

    private static Batch completions() {
        return Batch.into(
                COMPLETIONS,
                COMPLETIONS.WORKSPACE_ID,
                COMPLETIONS.RUN_ID,
                COMPLETIONS.STAGE,
                COMPLETIONS.COMPLETED_BY,
                COMPLETIONS.COMPLETED_AT);
    }

    private static void add(Batch completions, Run run, Completion completion) {
        completions.add(
                run.workspace(),
                run.id(),
                completion.stage(),
                completion.by().id(),
                completion.at());
    }
}
