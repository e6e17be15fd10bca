package app.preflight.deals;

import app.preflight.accounts.NamedUser;
import app.preflight.people.Contact;
import app.preflight.processes.Facts;
import app.preflight.shared.Money;
import app.preflight.shared.Text;
import app.preflight.shared.UserId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What people write about a deal, and may change later. */
record DealDetails(
        String title,
        NamedOrganisation organisation,
        Optional<Contact> contact,
        NamedUser owner,
        Optional<Money> value,
        Optional<LocalDate> closeDate,
        Optional<NextStep> nextStep,
        Optional<String> product,
        Optional<String> source,
        Optional<Integer> decisionMakers) {

    public DealDetails {
        title = Text.line(title);
        contact = contact.map(Contact::onLines);
        product = Text.line(product);
        source = Text.line(source);
    }

    static DealDetails of(Deal deal) {
        return new DealDetails(
                deal.title(),
                new NamedOrganisation(deal.organisation()),
                deal.contact(),
                owner(deal.owner().id()),
                deal.value(),
                deal.closeDate(),
                deal.nextStep(),
                deal.particulars().product(),
                deal.particulars().source(),
                deal.particulars().decisionMakers());
    }

    private static NamedUser owner(UserId id) {
        return new NamedUser(id.value().toString());
    }

    UserId ownerId() {
        return new UserId(UUID.fromString(owner.name()));
    }

    DealDetails ownedBy(UserId id) {
        return new DealDetails(
                title,
                organisation,
                contact,
                owner(id),
                value,
                closeDate,
                nextStep,
                product,
                source,
                decisionMakers);
    }

    /** What the conditions of its items look at. */
    Facts facts() {
        return new Particulars(product, source, decisionMakers).with(value);
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
        same.put("product", product.equals(other.product));
        same.put("source", source.equals(other.source));
        same.put("decisionMakers", decisionMakers.equals(other.decisionMakers));
        same.put("nextStep", nextStep.equals(other.nextStep));
        same.values().removeIf(equal -> equal);
        return List.copyOf(same.keySet());
    }
}
