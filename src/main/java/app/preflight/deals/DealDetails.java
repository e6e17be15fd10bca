package app.preflight.deals;

import app.preflight.people.Contact;
import app.preflight.processes.Facts;
import app.preflight.shared.Money;
import app.preflight.shared.UserId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people write about a deal, and may change later. */
record DealDetails(
        String title,
        String organisation,
        Optional<Contact> contact,
        UserId owner,
        Optional<Money> value,
        Optional<LocalDate> closeDate,
        Optional<NextStep> nextStep,
        Particulars particulars) {

    static DealDetails of(Deal deal) {
        return new DealDetails(
                deal.title(),
                deal.organisation(),
                deal.contact(),
                deal.owner().id(),
                deal.value(),
                deal.closeDate(),
                deal.nextStep(),
                deal.particulars());
    }

    /** What the conditions of its items look at. */
    Facts facts() {
        return particulars.with(value);
    }

    /** The names of the fields that differ, as the API writes them. */
    List<String> differences(DealDetails other) {
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("title", title.equals(other.title));
        same.put("organisation", organisation.equals(other.organisation));
        same.put("contact", contact.equals(other.contact));
        same.put("owner", owner.equals(other.owner));
        same.put("value", value.equals(other.value));
        same.put("closeDate", closeDate.equals(other.closeDate));
        same.put("product", particulars.product().equals(other.particulars.product()));
        same.put("source", particulars.source().equals(other.particulars.source()));
        same.put(
                "decisionMakers",
                particulars.decisionMakers().equals(other.particulars.decisionMakers()));
        same.put("nextStep", nextStep.equals(other.nextStep));
        same.values().removeIf(equal -> equal);
        return List.copyOf(same.keySet());
    }
}
