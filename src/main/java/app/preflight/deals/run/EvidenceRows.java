package app.preflight.deals.run;

import static app.preflight.schema.Tables.RUNS;
import static app.preflight.schema.Tables.RUN_ITEMS;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What a sensor found of an item, written while nobody else changes the run. */
@Component
class EvidenceRows {

    private final DealEvents log;

    EvidenceRows(DealEvents log) {
        this.log = log;
    }

    void write(DSLContext db, Checklist list, RunItem before, RunItem after, Instant at) {
        Run run = list.run();
        keep(db, run, after, at);
        String stage = run.stage().key();
        count(db, run, list.with(after).counts(stage).minus(list.counts(stage)));
        if (after.recorded() != before.recorded()) {
            log.append(
                    db,
                    run.workspace(),
                    run.deal(),
                    EventType.of(after.recorded()),
                    at,
                    ItemRows.data(after).put("sensor", after.item().sensor().orElse("")));
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
