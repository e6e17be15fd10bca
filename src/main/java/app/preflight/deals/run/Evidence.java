package app.preflight.deals.run;

import app.preflight.processes.ResponseKind;
import java.util.Optional;

/**
 * A fact that proves an item, stated as a response would state it.
 *
 * @param href the page that shows it
 */
public record Evidence(Response value, String href) {

    /** The fact as the answer to an item of that kind; empty where it is none. */
    Optional<Response> answering(ResponseKind kind) {
        return Responses.fitting(kind, value);
    }
}
