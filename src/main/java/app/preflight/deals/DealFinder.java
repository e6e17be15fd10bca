package app.preflight.deals;

import app.preflight.shared.DealId;
import app.preflight.web.Finder;
import app.preflight.web.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The deal that a path names. */
@Component
record DealFinder(Deals deals) implements Finder<Deal> {

    @Override
    public Class<Deal> type() {
        return Deal.class;
    }

    @Override
    public Optional<Deal> find(Viewer viewer, UUID id) {
        return deals.find(viewer, new DealId(id));
    }
}
