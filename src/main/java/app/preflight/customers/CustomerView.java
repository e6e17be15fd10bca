package app.preflight.customers;

import app.preflight.matching.Profile;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A customer's page.
 *
 * @param seesContacts whether the viewer has to do with this person, or with everybody
 * @param persons of the organisation
 * @param deals that the viewer sees
 * @param leads that the viewer sees, and that were decided to be this customer
 * @param mayMerge whether the viewer may make two customers one
 * @param likely who may be the same
 * @param words that another is looked for by
 * @param found who is called like that
 */
public record CustomerView(
        Customer customer,
        boolean seesContacts,
        List<Linked> persons,
        List<Linked> deals,
        List<Linked> leads,
        boolean mayMerge,
        List<PossibleDuplicate> likely,
        String words,
        List<PossibleDuplicate> found) {

    /**
     * Something with a page of its own.
     *
     * @param status its word; empty where there is none
     */
    public record Linked(String path, String name, String status) {}

    /** Whether anything is known besides the name, or is kept from the viewer. */
    public boolean hasFacts() {
        Profile profile = customer.profile();
        return !seesContacts
                || customer.isPerson()
                || Stream.of(profile.taxNumber(), profile.website(), profile.province())
                        .anyMatch(text -> !text.isEmpty());
    }

    /** Side by side with another, this one kept. */
    public String comparison(PossibleDuplicate other) {
        return comparison(other.customer().id());
    }

    private String comparison(UUID other) {
        return "/merges/new?kind=%s&keep=%s&merge=%s"
                .formatted(customer.kind().code(), customer.id(), other);
    }
}
