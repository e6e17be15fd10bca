package app.preflight.leads;

import app.preflight.leads.LeadField.Use;
import app.preflight.shared.UserId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which leads are wanted; an empty field asks for all, but for those that were removed.
 *
 * @param values what some fields must say
 * @param undecided only those beside which somebody was found and nothing was decided
 */
public record LeadFilter(
        Optional<LeadStatus> status,
        Optional<UserId> owner,
        Map<LeadField, String> values,
        Optional<String> text,
        boolean undecided) {

    static final LeadFilter ALL = of(Optional.empty());
    static final LeadFilter OPEN = of(Optional.of(LeadStatus.OPEN));

    private static LeadFilter of(Optional<LeadStatus> status) {
        return new LeadFilter(status, Optional.empty(), Map.of(), Optional.empty(), false);
    }

    /** Of the fields that lists are filtered by, by their names there. */
    public static Map<LeadField, String> values(Map<String, String> asked) {
        Map<LeadField, String> values = new EnumMap<>(LeadField.class);
        for (LeadField field : LeadField.all(Use.FILTERED)) {
            String value = asked.getOrDefault(field.key(), "");
            if (!value.isBlank()) {
                values.put(field, value);
            }
        }
        return values;
    }
}
