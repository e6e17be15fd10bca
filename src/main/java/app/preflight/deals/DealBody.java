package app.preflight.deals;

import app.preflight.deals.run.ProcessPin;
import app.preflight.deals.run.Run;
import app.preflight.people.Contact;
import app.preflight.shared.Actor;
import app.preflight.shared.DealId;
import app.preflight.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A deal over the API. */
record DealBody(
        DealId id,
        String title,
        ProcessPin process,
        String stage,
        Status status,
        Actor owner,
        NamedOrganisation organisation,
        Optional<Contact> contact,
        Optional<Money> value,
        Optional<LocalDate> closeDate,
        Optional<String> product,
        Optional<String> source,
        Optional<Integer> decisionMakers,
        Optional<NextStep> nextStep,
        Deal.Progress progress,
        Optional<Run.Hold> hold,
        Optional<Closure> closure,
        Instant openedAt,
        Instant stageEnteredAt,
        int revision) {

    static DealBody of(Deal deal) {
        return new DealBody(
                deal.id(),
                deal.title(),
                ProcessPin.of(deal.run().process()),
                deal.run().stage().key(),
                deal.status(),
                deal.owner(),
                new NamedOrganisation(deal.organisation()),
                deal.contact(),
                deal.value(),
                deal.closeDate(),
                deal.particulars().product(),
                deal.particulars().source(),
                deal.particulars().decisionMakers(),
                deal.nextStep(),
                deal.progress(),
                deal.run().hold(),
                deal.closure(),
                deal.openedAt(),
                deal.run().stageEnteredAt(),
                deal.revision());
    }
}
