package app.preflight.deals.playbooks;

import app.preflight.deals.run.RunItem;
import app.preflight.processes.Stage;
import app.preflight.shared.Actor;
import app.preflight.shared.DealId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A short list on a deal, with the text it was opened with.
 *
 * @param content the list as a stage of items, its key the cause
 * @param openedBy empty where the program opened it
 */
public record Playbook(
        UUID id,
        DealId deal,
        Stage content,
        String note,
        Optional<Actor> openedBy,
        Instant openedAt,
        Optional<Closing> closing,
        List<RunItem> items) {

    /**
     * Done with.
     *
     * @param reason empty where its items were settled
     */
    public record Closing(Actor by, Instant at, String reason) {}

    public String cause() {
        return content.key();
    }

    public boolean isOpen() {
        return closing.isEmpty();
    }

    public int settled() {
        return (int) items.stream().filter(item -> item.state().isSettled()).count();
    }

    public Optional<RunItem> item(String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    /** What is to be done next. */
    public Optional<RunItem> next() {
        return items.stream().filter(item -> !item.state().isSettled()).findFirst();
    }

    boolean isSettled() {
        return next().isEmpty();
    }
}
