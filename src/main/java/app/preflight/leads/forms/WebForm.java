package app.preflight.leads.forms;

import app.preflight.leads.OwnerChoice;
import java.time.Instant;
import java.util.Optional;

/**
 * A form that strangers fill in.
 *
 * @param name for the company itself
 * @param heading above the form
 * @param consent what whoever sends it agrees to
 * @param thanks what is said afterwards
 * @param source that its leads get
 * @param owner who gets its leads; by the rules, those which no rule fits
 * @param entries how many were sent
 */
public record WebForm(
        WebFormLink link,
        String name,
        String heading,
        String consent,
        String thanks,
        String source,
        OwnerChoice owner,
        Instant madeAt,
        Optional<Instant> closedAt,
        int entries) {

    public boolean isOpen() {
        return closedAt.isEmpty();
    }
}
