package app.preflight.leads.list;

import app.preflight.leads.LeadSorting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a view is to be: as it is made, or as it is changed.
 *
 * @param filters texts, and whether it is of undecided leads alone
 */
record NewLeadView(
        String name,
        boolean shared,
        Optional<Map<String, JsonNode>> filters,
        Optional<List<ListColumn>> columns,
        Optional<LeadSorting> sort) {

    /** What is left out is as it usually is. */
    Listing listing() {
        Map<String, String> asked = new HashMap<>();
        filters.orElse(Map.of()).forEach((name, value) -> asked.put(name, value.asString("")));
        return new Listing(
                asked, columns.orElse(ListColumn.USUAL), sort.orElse(LeadSorting.NEWEST));
    }
}
