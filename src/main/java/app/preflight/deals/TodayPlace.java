package app.preflight.deals;

import app.preflight.shared.DealId;
import app.preflight.shared.Ids;
import java.util.Optional;
import java.util.UUID;

/** Where a part of Today goes on: behind the deal, which stands at this place by its time. */
public record TodayPlace(long place, DealId deal) {

    /** Before every deal of a part. */
    static final TodayPlace BEGINNING = new TodayPlace(Long.MIN_VALUE, new DealId(new UUID(0, 0)));

    private static final String BETWEEN = "_";

    public String text() {
        return place + BETWEEN + deal.value();
    }

    /** Empty for whatever {@link #text} did not make. */
    static Optional<TodayPlace> parse(String text) {
        String[] parts = text.split(BETWEEN, -1);
        try {
            return parts.length == 2
                    ? Ids.parse(parts[1])
                            .map(id -> new TodayPlace(Long.parseLong(parts[0]), new DealId(id)))
                    : Optional.empty();
        } catch (NumberFormatException notAPlace) {
            return Optional.empty();
        }
    }
}
