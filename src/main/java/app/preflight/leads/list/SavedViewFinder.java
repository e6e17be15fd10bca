package app.preflight.leads.list;

import app.preflight.shared.SavedViewId;
import app.preflight.web.Finder;
import app.preflight.web.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The view that a path names. */
@Component
record SavedViewFinder(SavedViews views) implements Finder<SavedView> {

    @Override
    public Class<SavedView> type() {
        return SavedView.class;
    }

    @Override
    public Optional<SavedView> find(Viewer viewer, UUID id) {
        return views.find(viewer, new SavedViewId(id));
    }
}
