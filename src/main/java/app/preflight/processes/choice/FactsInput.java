package app.preflight.processes.choice;

import app.preflight.processes.Facts;
import app.preflight.shared.Money;
import app.preflight.web.Fields;
import app.preflight.web.JsonFields;
import app.preflight.web.MoneyInput;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads the facts of a deal that need not be there yet, under the names that a deal has for them.
 */
public final class FactsInput {

    static final Set<String> NAMES = Set.of("value", "product", "source", "decisionMakers");

    private FactsInput() {}

    /** What cannot be read is noted and counts as not known. */
    public static Facts read(JsonNode node, Fields fields) {
        JsonFields body = new JsonFields(node, "", fields);
        return new Facts(
                body.object("value", Set.of("amount", "currency"))
                        .flatMap(value -> MoneyInput.read(fields, "value", value.node()))
                        .map(Money::amount),
                body.optional("product", Fields.LINE),
                body.optional("source", Fields.LINE),
                body.optionalCount("decisionMakers", Facts.MOST_DECISION_MAKERS));
    }
}
