package app.preflight.leads.list;

import app.preflight.leads.LeadSorting;
import java.util.List;
import java.util.Map;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A listing as the database holds it. */
@Component
class ListingJson {

    private final JsonMapper json;

    ListingJson(JsonMapper json) {
        this.json = json;
    }

    JSONB filters(Listing listing) {
        return JSONB.valueOf(json.writeValueAsString(listing.filters()));
    }

    JSONB columns(Listing listing) {
        return JSONB.valueOf(json.writeValueAsString(listing.columns()));
    }

    Listing listing(JSONB filters, JSONB columns, String sort) {
        return new Listing(filters(filters), columns(columns), sorting(sort));
    }

    /** Those of somebody's list without a name: it is filtered anew each time. */
    Listing listing(JSONB columns, String sort) {
        return new Listing(Map.of(), columns(columns), sorting(sort));
    }

    private Map<String, String> filters(JSONB stored) {
        return json.readValue(stored.data(), new TypeReference<>() {});
    }

    private List<ListColumn> columns(JSONB stored) {
        return json.readValue(stored.data(), new TypeReference<>() {});
    }

    private static LeadSorting sorting(String word) {
        return LeadSorting.find(word).orElse(LeadSorting.NEWEST);
    }
}
