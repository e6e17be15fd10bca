package app.preflight.leads;

import app.preflight.shared.LeadId;
import app.preflight.web.Finder;
import app.preflight.web.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The lead that a path names. */
@Component
record LeadFinder(Leads leads) implements Finder<Lead> {

    @Override
    public Class<Lead> type() {
        return Lead.class;
    }

    @Override
    public Optional<Lead> find(Viewer viewer, UUID id) {
        return leads.find(viewer, new LeadId(id));
    }
}
