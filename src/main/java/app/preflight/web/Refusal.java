package app.preflight.web;

import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A "no" that a rule says: a case of a sealed type of outcomes. It tells once how it is answered;
 * pages and API both read it.
 */
public interface Refusal {

    /**
     * Of the messages {@code problem.<key>} and, where the page says it shorter, {@code
     * notice.<key>}.
     */
    String key();

    default HttpStatus status() {
        return HttpStatus.CONFLICT;
    }

    /** What a program needs to go on, by its name in the problem. */
    default Map<String, Object> properties() {
        return Map.of();
    }
}
