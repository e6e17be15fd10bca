package app.preflight.leads.list;

import app.preflight.shared.Ids;
import app.preflight.shared.SavedViewId;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out which list a link or a form means. */
@Component
class ListRequests {

    private final SavedViews views;
    private final ListSettings settings;

    ListRequests(SavedViews views, ListSettings settings) {
        this.views = views;
        this.settings = settings;
    }

    ListRequest of(Viewer viewer, Map<String, String> asked) {
        List<SavedView> visible = views.visibleTo(viewer);
        ListSettings.Own own = settings.of(viewer);
        String named = asked.getOrDefault(ListRequest.VIEW, "");
        Optional<SavedView> view =
                Ids.parse(named).flatMap(id -> among(visible, new SavedViewId(id)));
        Listing base = view.map(SavedView::listing).orElse(own.listing());
        return new ListRequest(
                visible,
                view,
                own.start().filter(id -> among(visible, id).isPresent()),
                base,
                base.with(asked),
                view.isEmpty() && !named.isEmpty());
    }

    private static Optional<SavedView> among(List<SavedView> views, SavedViewId id) {
        return views.stream().filter(view -> view.id().equals(id)).findFirst();
    }

    /** The view that the viewer begins with, as long as they see it. */
    Optional<SavedView> start(Viewer viewer) {
        return settings.of(viewer).start().flatMap(id -> views.find(viewer, id));
    }
}
