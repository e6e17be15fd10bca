package app.preflight.deals.run;

import app.preflight.processes.Facts;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Stage;
import app.preflight.shared.Actor;
import app.preflight.shared.DealId;
import app.preflight.shared.Ids;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run that was made elsewhere, relived here in its order and at its times. Nothing is let through
 * that would be refused today: the stages are completed by the same {@link Gate}. It stays in
 * memory until {@link PastRuns} writes it down, whole.
 */
public final class PastRun {

    private Checklist list;
    private final List<NewEvent<DealId>> events = new ArrayList<>();

    private PastRun(Run run, Facts facts) {
        this.list = Checklist.untouched(run, facts);
    }

    public static PastRun begin(
            WorkspaceId workspace, ProcessVersion process, Facts facts, Instant at) {
        return new PastRun(Run.begin(workspace, new DealId(Ids.next()), process, at), facts);
    }

    /**
     * @throws IllegalArgumentException where the process has no such item, the run is over, or the
     *     item cannot be deferred to that stage
     */
    public void act(String key, Act act, Actor by, Instant at) {
        RunItem before = list.item(key).orElseThrow(IllegalArgumentException::new);
        Run run = list.run();
        if (!run.isRunning() || !Gate.allows(run.process(), run.stage(), before.item(), act)) {
            throw new IllegalArgumentException("refused: " + key + " " + act.state().code());
        }
        RunItem after = before.after(act, new RunItem.Touch(by, at));
        list = list.with(after);
        events.add(
                NewEvent.of(deal(), EventType.of(after.recorded()), by.id(), at)
                        .with(ItemRows.data(after)));
    }

    /** Whether the item applies to the deal: nothing is made up for one that does not. */
    public boolean concerns(String key) {
        return list.item(key).filter(item -> item.applicability().applies()).isPresent();
    }

    /**
     * @throws IllegalArgumentException where the process has no such stage
     */
    public CompletionOutcome complete(String key, Actor by, Instant at) {
        Stage stage = process().stage(key).orElseThrow(IllegalArgumentException::new);
        return Gate.refusal(list, stage)
                .<CompletionOutcome>map(refusal -> refusal)
                .orElseGet(() -> complete(stage, by, at));
    }

    private CompletionOutcome complete(Stage stage, Actor by, Instant at) {
        Optional<Stage> next = process().after(stage.key());
        list = list.with(new Completion(stage.key(), by, at), list.run().afterCompleting(next, at));
        events.add(Completions.completed(deal(), stage, by.id(), at));
        if (next.isEmpty()) {
            events.add(NewEvent.of(deal(), EventType.RUN_COMPLETED, by.id(), at));
        }
        return new CompletionOutcome.Completed(stage, next, by, at);
    }

    /**
     * Interrupted at the item; nothing of the past was resumed, so this is how it stands now.
     *
     * @throws IllegalArgumentException where the process has no such item, or the run is over
     */
    public void hold(String item, String reason, Actor by, Instant at) {
        if (!list.run().isRunning() || list.item(item).isEmpty()) {
            throw new IllegalArgumentException("not held: " + item);
        }
        Run.Hold hold = new Run.Hold(item, reason, by, at);
        list = list.with(list.run().held(hold));
        events.add(Holds.held(deal(), hold));
    }

    /** The deal was lost: its run ends where it stands. */
    public void end() {
        list = list.with(list.run().become(Run.State.ENDED));
    }

    public DealId deal() {
        return list.run().deal();
    }

    public ProcessVersion process() {
        return list.run().process();
    }

    /** As it stands after what was relived so far. */
    public Checklist list() {
        return list;
    }

    /** What happened, oldest first. */
    public List<NewEvent<DealId>> events() {
        return List.copyOf(events);
    }
}
