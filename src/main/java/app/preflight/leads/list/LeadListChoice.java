package app.preflight.leads.list;

import app.preflight.leads.LeadOffer;
import java.util.Map;
import java.util.Optional;

/**
 * What the list is filtered by, and may be.
 *
 * @param filters by their names; none that is empty
 * @param told what came of an act on many of them
 */
public record LeadListChoice(LeadOffer offer, Map<String, String> filters, Optional<String> told) {

    public String said(String filter) {
        return filters.getOrDefault(filter, "");
    }

    public boolean isUndecided() {
        return said("undecided").equals("true");
    }

    public boolean isPlain() {
        return filters.isEmpty();
    }
}
