package app.preflight.deals;

import app.preflight.accounts.NamedUser;
import app.preflight.people.Contact;
import app.preflight.processes.Facts;
import app.preflight.processes.ProcessVersion;
import app.preflight.shared.Money;
import app.preflight.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A deal to be opened.
 *
 * @param otherwise where the rules give another process
 * @param externalId what another system calls it, once in a workspace
 * @param openedAt when it began; now, unless it is brought in from elsewhere
 */
public record NewDeal(
        String title,
        ProcessVersion process,
        Optional<Otherwise> otherwise,
        String organisation,
        Optional<Contact> contact,
        Optional<Money> value,
        Optional<LocalDate> closeDate,
        Particulars particulars,
        UserId owner,
        Optional<String> externalId,
        Instant openedAt) {

    /**
     * @param instead the key of the process that the rules give
     */
    record Otherwise(String instead, String reason) {}

    DealDetails details() {
        return new DealDetails(
                title,
                new NamedOrganisation(organisation),
                contact,
                new NamedUser(owner.toString()),
                value,
                closeDate,
                Optional.empty(),
                particulars.product(),
                particulars.source(),
                particulars.decisionMakers());
    }

    /** What the conditions of its items look at. */
    public Facts facts() {
        return particulars.with(value);
    }
}
