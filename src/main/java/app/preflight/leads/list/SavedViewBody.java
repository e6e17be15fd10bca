package app.preflight.leads.list;

import app.preflight.deals.run.ActorBody;
import app.preflight.web.Viewer;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A view over the API. */
record SavedViewBody(
        UUID id,
        String name,
        boolean shared,
        ActorBody maker,
        FiltersBody filters,
        List<String> columns,
        String sort,
        boolean mayChange) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FiltersBody(
            @Nullable String q,
            @Nullable String status,
            @Nullable String owner,
            @Nullable String source,
            @Nullable Boolean undecided) {

        static FiltersBody of(Listing listing) {
            return new FiltersBody(
                    listing.filters().get("q"),
                    listing.filters().get("status"),
                    listing.filters().get("owner"),
                    listing.filters().get("source"),
                    listing.filters().containsKey("undecided") ? true : null);
        }
    }

    static SavedViewBody of(Viewer viewer, SavedView view) {
        return new SavedViewBody(
                view.id().value(),
                view.name(),
                view.isShared(),
                ActorBody.of(view.maker()),
                FiltersBody.of(view.listing()),
                view.listing().columns().stream().map(ListColumn::key).toList(),
                view.listing().sorting().code(),
                view.isChangedBy(viewer));
    }
}
