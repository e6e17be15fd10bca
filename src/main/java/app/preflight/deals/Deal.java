package app.preflight.deals;

import app.preflight.deals.run.Run;
import app.preflight.people.Contact;
import app.preflight.processes.Facts;
import app.preflight.shared.Actor;
import app.preflight.shared.DealId;
import app.preflight.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One sale in progress, to one organisation, with where its run stands. */
public record Deal(
        DealId id,
        String title,
        String organisation,
        Optional<Contact> contact,
        Actor owner,
        Optional<Money> value,
        Optional<LocalDate> closeDate,
        Optional<NextStep> nextStep,
        Particulars particulars,
        Status status,
        Optional<Closure> closure,
        Instant openedAt,
        Run run,
        Progress progress,
        int revision) {

    /**
     * How much of the lists is settled.
     *
     * @param mustsOpen must items that block the current stage
     */
    public record Progress(
            int settled, int total, int stageSettled, int stageTotal, int mustsOpen) {}

    /** What the conditions of its items look at. */
    Facts facts() {
        return particulars.with(value);
    }

    /** A deal that is being worked on without a next step is a problem of its own. */
    public boolean lacksNextStep() {
        return status == Status.OPEN && nextStep.isEmpty();
    }
}
