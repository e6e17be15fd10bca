package app.preflight.processes;

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
}
