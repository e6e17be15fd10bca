package app.preflight.deals;

import app.preflight.people.Contact;
import app.preflight.shared.Money;
import app.preflight.shared.UserId;
import java.time.LocalDate;
import java.util.Optional;

/** What people write about a deal, and may change later. */
record DealFacts(
        String title,
        String organisation,
        Optional<Contact> contact,
        UserId owner,
        Optional<Money> value,
        Optional<LocalDate> closeDate,
        Optional<NextStep> nextStep) {

    static DealFacts of(Deal deal) {
        return new DealFacts(
                deal.title(),
                deal.organisation(),
                deal.contact(),
                deal.owner().id(),
                deal.value(),
                deal.closeDate(),
                deal.nextStep());
    }

    DealFacts withNextStep(NextStep step) {
        return new DealFacts(
                title, organisation, contact, owner, value, closeDate, Optional.of(step));
    }
}
