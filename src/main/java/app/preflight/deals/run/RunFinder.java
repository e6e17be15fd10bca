package app.preflight.deals.run;

import app.preflight.shared.DealId;
import app.preflight.web.Finder;
import app.preflight.web.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The run of the deal that a path names, without its list. */
@Component
record RunFinder(Runs runs) implements Finder<Run> {

    @Override
    public Class<Run> type() {
        return Run.class;
    }

    @Override
    public Optional<Run> find(Viewer viewer, UUID id) {
        return runs.run(viewer, new DealId(id));
    }
}
