package app.preflight.leads;

import app.preflight.shared.Actor;
import app.preflight.shared.DealId;
import app.preflight.shared.LeadId;
import java.time.Instant;
import java.util.Optional;

/**
 * A possible customer, not yet qualified.
 *
 * @param addedBy empty where nobody did: a form on a web site took it in
 * @param ending how it ended; empty while it is open
 */
public record Lead(
        LeadId id,
        LeadDetails facts,
        Actor owner,
        LeadStatus status,
        Optional<Ending> ending,
        Instant addedAt,
        Instant changedAt,
        Optional<Actor> addedBy,
        int revision) {

    /**
     * @param reason why it was disqualified
     * @param deal what it was converted to
     * @param into the lead that it was merged into
     */
    public record Ending(
            Actor by,
            Instant at,
            Optional<String> reason,
            Optional<DealId> deal,
            Optional<LeadId> into) {}

    public boolean isOpen() {
        return status == LeadStatus.OPEN;
    }
}
