package app.preflight.rules;

import app.preflight.web.PlainText;
import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What is known, compared with a value.
 *
 * @param fact by its name: {@code organisation.province}, {@code amount}
 * @param value what it is compared with; for {@link Operator#ONE_OF} several, each on its line or
 *     behind a comma; empty for an operator that asks for nothing more
 */
public record Condition(
        @JsonProperty("field") String fact,
        Operator operator,
        @JsonDeserialize(using = PlainText.class) String value) {

    public Verdict verdict(Known known) {
        return Comparison.of(this).verdict(known);
    }

    Condition with(String changed) {
        return new Condition(fact, operator, changed);
    }
}
