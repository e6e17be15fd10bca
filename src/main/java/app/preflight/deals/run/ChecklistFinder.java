package app.preflight.deals.run;

import app.preflight.shared.DealId;
import app.preflight.web.Finder;
import app.preflight.web.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The list of the deal that a path names. */
@Component
record ChecklistFinder(Runs runs) implements Finder<Checklist> {

    @Override
    public Class<Checklist> type() {
        return Checklist.class;
    }

    @Override
    public Optional<Checklist> find(Viewer viewer, UUID id) {
        return runs.find(viewer, new DealId(id));
    }
}
