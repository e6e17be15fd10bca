package app.preflight.deals;

import app.preflight.accounts.NamedUser;
import app.preflight.people.Contact;
import app.preflight.shared.Money;
import app.preflight.shared.Text;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A deal to be opened, as callers and forms write it.
 *
 * @param process the key of one; left out, the rules choose
 * @param processReason why another than the rules give
 * @param owner left out, whoever opens it
 */
record DealInput(
        String title,
        Optional<String> process,
        Optional<String> processReason,
        NamedOrganisation organisation,
        Optional<Contact> contact,
        Optional<Money> value,
        Optional<LocalDate> closeDate,
        Optional<NamedUser> owner,
        Optional<String> product,
        Optional<String> source,
        Optional<Integer> decisionMakers) {

    public DealInput {
        title = Text.line(title);
        process = Text.line(process);
        processReason = processReason.filter(reason -> !reason.isEmpty());
        contact = contact.map(Contact::onLines);
        product = Text.line(product);
        source = Text.line(source);
    }

    Particulars particulars() {
        return new Particulars(product, source, decisionMakers);
    }
}
