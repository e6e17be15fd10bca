package app.preflight.people;

import app.preflight.shared.Text;
import java.util.Optional;

/** The person of the customer that a deal is made with. */
public record Contact(String name, Optional<String> email, Optional<String> phone) {

    /** As somebody typed it: each on one line, blank ones left out. */
    public Contact onLines() {
        return new Contact(Text.line(name), Text.line(email), Text.line(phone));
    }
}
