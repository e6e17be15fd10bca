package app.preflight.deals;

import app.preflight.processes.Facts;
import app.preflight.shared.Money;
import java.util.Optional;

/**
 * What is known of a deal besides what it is worth: what its process may depend on.
 *
 * @param product what is sold, as people call it
 * @param source where the lead came from
 * @param decisionMakers how many people decide, from 0 to 99
 */
public record Particulars(
        Optional<String> product, Optional<String> source, Optional<Integer> decisionMakers) {

    public static final Particulars NONE =
            new Particulars(Optional.empty(), Optional.empty(), Optional.empty());

    /** With what the deal is worth: all that conditions look at. */
    public Facts with(Optional<Money> value) {
        return new Facts(value.map(Money::amount), product, source, decisionMakers);
    }
}
