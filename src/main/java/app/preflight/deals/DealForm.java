package app.preflight.deals;

import app.preflight.accounts.User;
import app.preflight.web.Entries;
import app.preflight.web.FieldError;
import app.preflight.web.Page;
import java.util.List;

/**
 * The form of a deal's facts.
 *
 * @param users who may own the deal
 * @param sources that were written before, to choose from
 * @param revision of the deal that its writer saw; 0 where it is new
 */
public record DealForm(Entries entries, List<User> users, List<String> sources, int revision) {

    private static final List<String> PARTICULARS = List.of("product", "source", "decisionMakers");

    /** What somebody typed; the owner and the currency stand there anyway. */
    private static final List<String> TYPED =
            List.of(
                    "title",
                    "organisation.name",
                    "contact.name",
                    "contact.email",
                    "contact.phone",
                    "value.amount",
                    "closeDate",
                    "product",
                    "source",
                    "decisionMakers",
                    "nextStep.date",
                    "nextStep.text");

    public String value(String field) {
        return entries.value(field);
    }

    public List<FieldError> errors(String field) {
        return entries.errors(field);
    }

    /** Whether what is folded away at first holds something. */
    public boolean hasParticulars() {
        return PARTICULARS.stream()
                .anyMatch(field -> !value(field).isEmpty() || !errors(field).isEmpty());
    }

    /** Says beside each field that was typed differently what the deal says there now. */
    static List<FieldError> differences(Entries stored, Entries typed, Page page) {
        return TYPED.stream()
                .filter(field -> !typed.value(field).equals(stored.value(field)))
                .map(field -> difference(field, page.dayEntry(stored.value(field))))
                .toList();
    }

    private static FieldError difference(String field, String stored) {
        return stored.isEmpty()
                ? new FieldError(field, "error.stored-nothing")
                : new FieldError(field, "error.stored", stored);
    }
}
