package app.preflight.processes;

import app.preflight.shared.Money;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What conditions look at in a deal; empty where it is not known yet.
 *
 * @param amount what the deal is worth, in the currency it is kept in
 */
public record Facts(
        Optional<BigDecimal> amount,
        Optional<String> product,
        Optional<String> source,
        Optional<Integer> decisionMakers) {

    public static final int MOST_DECISION_MAKERS = 99;

    public static final Facts NONE =
            new Facts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Under the names that the API has for them. */
    @JsonCreator
    static Facts of(
            @JsonProperty("value") Optional<Money> value,
            @JsonProperty("product") Optional<String> product,
            @JsonProperty("source") Optional<String> source,
            @JsonProperty("decisionMakers") Optional<Integer> decisionMakers) {
        return new Facts(value.map(Money::amount), product, source, decisionMakers);
    }

    /** Under the name that conditions have for it. */
    public Optional<String> text(String fact) {
        return switch (fact) {
            case "amount" -> amount.map(BigDecimal::toPlainString);
            case "product" -> product;
            case "source" -> source;
            case "decision-makers" -> decisionMakers.map(String::valueOf);
            default -> throw new IllegalStateException("no fact: " + fact);
        };
    }
}
