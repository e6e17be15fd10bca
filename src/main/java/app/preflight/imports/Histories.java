package app.preflight.imports;

import app.preflight.accounts.Workspace;
import app.preflight.deals.NewDeal;
import app.preflight.deals.Particulars;
import app.preflight.deals.PastDeal;
import app.preflight.deals.run.CompletionOutcome;
import app.preflight.deals.run.PastRun;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Stage;
import app.preflight.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Turns an opportunity into a deal with a past. A prospect stands at the first stage. Who is
 * engaged stands before the stage that wins, and so does a deal that was lost; a deal that was won
 * stands behind it.
 */
final class Histories {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final Workspace workspace;
    private final ProcessVersion process;
    private final Answers answers;
    private final Instant now;

    Histories(Workspace workspace, ProcessVersion process, Answers answers, Instant now) {
        this.workspace = workspace;
        this.process = process;
        this.answers = answers;
        this.now = now;
    }

    sealed interface History permits Told, Refused {}

    record Told(PastDeal deal) implements History {}

    /** The gate lets a stage of it pass for nobody. */
    record Refused(Stage stage, CompletionOutcome refusal) implements History {}

    History of(PipelineRow row, Actor agent) {
        Instant opened = row.engaged().map(day -> at(day, MORNING)).orElse(now);
        NewDeal told = deal(row, agent, opened);
        PastRun run = PastRun.begin(workspace.id(), process, told.facts(), opened);
        for (Stage stage : behind(row)) {
            Instant at = isEngagement(stage) ? opened : closed(row);
            stage.items().stream()
                    .filter(item -> run.concerns(item.key()))
                    .forEach(item -> run.act(item.key(), answers.act(row, item), agent, at));
            CompletionOutcome outcome = run.complete(stage.key(), agent, at);
            if (!(outcome instanceof CompletionOutcome.Completed)) {
                return new Refused(stage, outcome);
            }
        }
        PastDeal deal = PastDeal.of(told, run);
        return new Told(
                row.stage() == PipelineStage.LOST
                        ? deal.lost(answers.lost(), agent, closed(row))
                        : deal);
    }

    private List<Stage> behind(PipelineRow row) {
        int stages =
                switch (row.stage()) {
                    case PROSPECTING -> 0;
                    case ENGAGING, LOST -> engagements();
                    case WON -> process.position(process.winning().key()) + 1;
                };
        return process.stages().subList(0, stages);
    }

    /** Left behind by engaging a customer: all that comes before the stage ahead of the winning. */
    private int engagements() {
        return Math.max(0, process.position(process.winning().key()) - 1);
    }

    private boolean isEngagement(Stage stage) {
        return process.position(stage.key()) < engagements();
    }

    private Instant closed(PipelineRow row) {
        return at(row.closed().orElseThrow(), EVENING);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(workspace.zone()).toInstant();
    }

    private NewDeal deal(PipelineRow row, Actor agent, Instant opened) {
        return new NewDeal(
                row.title(),
                process,
                Optional.empty(),
                row.account().orElseGet(answers::noOrganisation),
                Optional.empty(),
                row.value(),
                row.closed(),
                new Particulars(Optional.of(row.product()), Optional.empty(), Optional.empty()),
                agent.id(),
                Optional.of(row.id()),
                opened);
    }
}
