package app.preflight.deals.run;

import static app.preflight.schema.Tables.RUNS;
import static app.preflight.schema.Tables.RUN_ITEMS;

import app.preflight.shared.Actor;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/** What a sensor found of an item, written while nobody else changes the run. */
final class EvidenceRows {

    private EvidenceRows() {}

    static void write(DSLContext db, Checklist list, RunItem before, RunItem after, Instant at) {
        Run run = list.run();
        keep(db, run, after, at);
        String stage = run.stage().key();
        count(db, run, list.with(after).counts(stage).minus(list.counts(stage)));
        if (after.recorded() != before.recorded()) {
            ItemEvent event = ItemEvent.of(Standing.of(run), after);
            DealEvents.append(
                    db,
                    run.workspace(),
                    NewEvent.of(run.deal(), event.type(), Optional.empty(), at)
                            .with(event.data())
                            .with("sensor", after.item().sensor()));
        }
    }

    private static void keep(DSLContext db, Run run, RunItem item, Instant at) {
        db.insertInto(RUN_ITEMS)
                .set(RUN_ITEMS.WORKSPACE_ID, run.workspace())
                .set(RUN_ITEMS.RUN_ID, run.id())
                .set(RUN_ITEMS.ITEM_KEY, item.key())
                .set(RUN_ITEMS.STATE, item.recorded().code())
                .set(RUN_ITEMS.RESPONSE, ItemRows.json(item.response()))
                .set(RUN_ITEMS.EVIDENCE, EvidenceJson.write(item.evidence()))
                .set(RUN_ITEMS.ACTED_AT, at)
                .set(RUN_ITEMS.REVISION, item.revision())
                .onConflict(RUN_ITEMS.WORKSPACE_ID, RUN_ITEMS.RUN_ID, RUN_ITEMS.ITEM_KEY)
                .doUpdate()
                .set(RUN_ITEMS.STATE, item.recorded().code())
                .set(RUN_ITEMS.RESPONSE, ItemRows.json(item.response()))
                .set(RUN_ITEMS.REASON, item.reason().orElse(null))
                .set(RUN_ITEMS.UNTIL_STAGE, item.until().orElse(null))
                .set(RUN_ITEMS.EVIDENCE, EvidenceJson.write(item.evidence()))
                .set(RUN_ITEMS.ACTED_BY, item.by().map(Actor::id).orElse(null))
                .set(RUN_ITEMS.ACTED_AT, item.touch().map(RunItem.Touch::at).orElse(at))
                .set(RUN_ITEMS.REVISION, item.revision())
                .execute();
    }

    private static void count(DSLContext db, Run run, Counts change) {
        db.update(RUNS)
                .set(RUNS.ITEMS_SETTLED, RUNS.ITEMS_SETTLED.plus(change.settled()))
                .set(RUNS.STAGE_SETTLED, RUNS.STAGE_SETTLED.plus(change.stageSettled()))
                .set(RUNS.MUSTS_OPEN, RUNS.MUSTS_OPEN.plus(change.mustsOpen()))
                .set(RUNS.REVISION, RUNS.REVISION.plus(1))
                .where(RUNS.WORKSPACE_ID.eq(run.workspace()))
                .and(RUNS.RUN_ID.eq(run.id()))
                .execute();
    }
}
