package app.preflight.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A rule's no to what was understood and may be asked for: a case of the sealed type that says what
 * came of asking, {@code enum HoldRefusal implements Holding, Refusal}. It says once what a caller
 * is told; {@link Problems} tells it to a program and {@link Page#refuse} to a person.
 */
public interface Refusal {

    /** Of the message {@code problem.<key>}. */
    String key();

    default HttpStatus status() {
        return HttpStatus.CONFLICT;
    }

    /** What belongs to it, by the names that a program reads: the items that are missing. */
    default Map<String, Object> arguments(Locale locale) {
        return Map.of();
    }

    default String message() {
        return "problem." + key();
    }
}
