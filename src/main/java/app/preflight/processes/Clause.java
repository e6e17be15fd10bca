package app.preflight.processes;

import app.preflight.rules.Condition;
import app.preflight.rules.Operator;
import app.preflight.shared.Coded;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import tools.jackson.databind.util.StdConverter;

/**
 * A condition as process files spell it, about a fact of the deal or another item's being settled.
 *
 * @param is the operator; {@code settled} of an item
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Clause(Optional<String> fact, Optional<String> item, String is, Optional<String> value) {

    static Clause of(Condition condition) {
        return DealFacts.item(condition.fact())
                .map(Clause::settled)
                .orElseGet(() ->
                        new Clause(
                                Optional.of(condition.fact()),
                                Optional.empty(),
                                condition.operator().code(),
                                Optional.of(condition.value())));
    }

    private static Clause settled(String item) {
        return new Clause(Optional.empty(), Optional.of(item), "settled", Optional.empty());
    }

    Condition condition() {
        return item.map(key -> new Condition(DealFacts.settled(key), Operator.HOLDS, ""))
                .orElseGet(() ->
                        new Condition(
                                fact.orElseThrow(),
                                Coded.of(Operator.class, is),
                                value.orElse("")));
    }

    static final class Reader extends StdConverter<Clause, Condition> {

        @Override
        public Condition convert(Clause clause) {
            return clause.condition();
        }
    }

    static final class Writer extends StdConverter<Condition, Clause> {

        @Override
        public Clause convert(Condition condition) {
            return of(condition);
        }
    }
}
