package app.preflight.leads.list;

import app.preflight.shared.SavedViewId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which list somebody asked for.
 *
 * @param views that they may choose from
 * @param view the chosen one; empty for the list without a name
 * @param start the view that the list begins with
 * @param base as the view has it, or as they left the list without a name
 * @param listing as they asked for it now
 * @param isGone the view that they asked for is not there any more
 */
record ListRequest(
        List<SavedView> views,
        Optional<SavedView> view,
        Optional<SavedViewId> start,
        Listing base,
        Listing listing,
        boolean isGone) {

    static final String VIEW = "view";

    /** By which a link or a form leads to this list again. */
    Map<String, String> parameters() {
        return parameters(listing);
    }

    Map<String, String> parameters(Listing other) {
        Map<String, String> parameters = new TreeMap<>(other.since(base));
        parameters.put(VIEW, view.map(known -> known.id().value().toString()).orElse(""));
        return parameters;
    }
}
