package app.preflight.duplicates.merges;

import app.preflight.shared.MergeId;
import app.preflight.web.Finder;
import app.preflight.web.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The merge that a path names. */
@Component
record MergeFinder(Merges merges) implements Finder<Merge> {

    @Override
    public Class<Merge> type() {
        return Merge.class;
    }

    @Override
    public Optional<Merge> find(Viewer viewer, UUID id) {
        return merges.find(viewer, new MergeId(id));
    }
}
