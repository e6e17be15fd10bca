package app.preflight.processes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * A part of an item's condition: about a fact of the deal, such as its amount, or about another
 * item's being settled.
 *
 * @param is how it is compared: {@code at-least}, {@code below}, {@code is}, {@code is-not}, or
 *     {@code settled} of an item
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Clause(Optional<String> fact, Optional<String> item, String is, Optional<String> value) {

    /** As it is written, in one line. */
    String told() {
        return String.join(" ", fact.or(() -> item).orElse(""), is, value.orElse("")).strip();
    }
}
