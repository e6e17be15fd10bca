package app.preflight.leads;

import app.preflight.shared.UserId;
import java.util.Optional;

/**
 * Which leads are wanted; an empty field asks for all, but for those that were removed.
 *
 * @param undecided only those beside which somebody was found and nothing was decided
 */
public record LeadFilter(
        Optional<LeadStatus> status,
        Optional<UserId> owner,
        Optional<String> source,
        Optional<String> province,
        Optional<String> text,
        boolean undecided) {

    static final LeadFilter ALL = of(Optional.empty());

    static final LeadFilter OPEN = of(Optional.of(LeadStatus.OPEN));

    private static LeadFilter of(Optional<LeadStatus> status) {
        return new LeadFilter(
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
