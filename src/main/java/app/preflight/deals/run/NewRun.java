package app.preflight.deals.run;

import app.preflight.processes.Facts;
import app.preflight.processes.Stage;
import app.preflight.schema.tables.records.RunsRecord;
import app.preflight.shared.UserId;

/** A run that has just begun: one row, however many items its process has. */
final class NewRun {

    private NewRun() {}

    static RunsRecord of(Run run, UserId owner, Facts facts) {
        Stage first = run.stage();
        Counts counts = Checklist.untouched(run, facts).counts(first.key());
        RunsRecord row = new RunsRecord();
        row.setWorkspaceId(run.workspace());
        row.setRunId(run.id());
        row.setDealId(run.deal());
        row.setOwnerId(owner);
        row.setProcessId(run.process().id());
        row.setProcessVersion(run.process().version());
        row.setStage(first.key());
        row.setStageEnteredAt(run.stageEnteredAt());
        row.setState(run.state().code());
        row.setItemsSettled(counts.settled());
        row.setItemsTotal(run.process().itemCount());
        row.setStageSettled(counts.stageSettled());
        row.setStageTotal(first.items().size());
        row.setMustsOpen(counts.mustsOpen());
        row.setRevision(run.revision());
        return row;
    }
}
