package app.preflight.processes;

import app.preflight.shared.Text;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A part of an item's condition: about a fact of the deal, such as its amount, or about another
 * item's being settled.
 *
 * @param is how it is compared: {@code at-least}, {@code below}, {@code is}, {@code is-not}, or
 *     {@code settled} of an item
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Clause(
        Optional<String> fact, Optional<String> item, String is, Optional<String> value) {

    /** What came of looking. */
    public enum Verdict {
        HOLDS,
        FAILS,

        /** The fact is not known yet. */
        UNKNOWN
    }

    /**
     * @param isSettled of an item's key
     */
    public Verdict verdict(Facts facts, Predicate<String> isSettled) {
        return item.map(key -> isSettled.test(key) ? Verdict.HOLDS : Verdict.FAILS)
                .orElseGet(() -> verdict(facts));
    }

    private Verdict verdict(Facts facts) {
        Optional<Boolean> holds =
                switch (fact.orElse("")) {
                    case "amount" -> facts.amount().map(this::compares);
                    case "decision-makers" ->
                            facts.decisionMakers().map(BigDecimal::valueOf).map(this::compares);
                    case "product" -> facts.product().map(this::names);
                    case "source" -> facts.source().map(this::names);
                    default -> throw new IllegalStateException("no fact: " + fact);
                };
        return holds.map(yes -> yes ? Verdict.HOLDS : Verdict.FAILS).orElse(Verdict.UNKNOWN);
    }

    private boolean compares(BigDecimal known) {
        boolean reaches = known.compareTo(new BigDecimal(value.orElseThrow())) >= 0;
        return reaches == is.equals("at-least");
    }

    /** Letter case aside, and the two spellings of Thai sara am. */
    private boolean names(String known) {
        boolean same = Text.searchable(known).equals(Text.searchable(value.orElseThrow()));
        return same == is.equals("is");
    }
}
