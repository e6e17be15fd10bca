package app.preflight.deals.playbooks;

import app.preflight.deals.run.Checklist;
import app.preflight.deals.run.RunItem;
import app.preflight.deals.run.WhichRun;
import app.preflight.processes.Stage;
import app.preflight.shared.Actor;
import app.preflight.shared.DealId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A short list on a deal: a run of one stage, of the version it was opened with.
 *
 * @param openedBy empty where the program opened it
 */
public record Playbook(
        Checklist list,
        String note,
        Optional<Actor> openedBy,
        Instant openedAt,
        Optional<Closing> closing) {

    /**
     * Done with.
     *
     * @param by empty where what settled the last of its items was found by the program
     * @param reason empty where its items were settled
     */
    public record Closing(Optional<Actor> by, Instant at, String reason) {}

    public UUID id() {
        return list.run().id();
    }

    public DealId deal() {
        return list.run().deal();
    }

    public WhichRun run() {
        return WhichRun.ofPlaybook(deal(), id());
    }

    /** What it says; its key is the cause. */
    public Stage stage() {
        return list.run().stage();
    }

    public String cause() {
        return stage().key();
    }

    public Optional<RunItem> next() {
        return list.next();
    }

    boolean isOpen() {
        return closing.isEmpty();
    }

    boolean isSettled() {
        return list.items().stream().allMatch(item -> item.state().isSettled());
    }
}
