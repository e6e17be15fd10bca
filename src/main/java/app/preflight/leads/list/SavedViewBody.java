package app.preflight.leads.list;

import app.preflight.leads.LeadSorting;
import app.preflight.shared.Actor;
import app.preflight.shared.SavedViewId;
import app.preflight.web.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A view over the API. */
record SavedViewBody(
        SavedViewId id,
        String name,
        boolean shared,
        Actor maker,
        Map<String, Object> filters,
        List<ListColumn> columns,
        LeadSorting sort,
        boolean mayChange) {

    static SavedViewBody of(Viewer viewer, SavedView view) {
        Map<String, Object> filters = new HashMap<>(view.listing().filters());
        filters.computeIfPresent("undecided", (name, text) -> true);
        return new SavedViewBody(
                view.id(),
                view.name(),
                view.shared(),
                view.maker(),
                filters,
                view.listing().columns(),
                view.listing().sorting(),
                view.isChangedBy(viewer));
    }
}
