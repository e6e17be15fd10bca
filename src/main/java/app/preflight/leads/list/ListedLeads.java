package app.preflight.leads.list;

import app.preflight.leads.Lead;
import app.preflight.leads.LeadFilter;
import app.preflight.leads.LeadLists;
import app.preflight.leads.criteria.Qualifications;
import app.preflight.rules.Verdict;
import app.preflight.web.Viewer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Leads with what their columns need: only that is looked up. */
@Component
class ListedLeads {

    private final LeadLists leads;
    private final Qualifications qualifications;

    ListedLeads(LeadLists leads, Qualifications qualifications) {
        this.leads = leads;
        this.qualifications = qualifications;
    }

    List<ListedLead> list(
            Viewer viewer, LeadFilter filter, Listing listing, String after, int limit) {
        List<Lead> found = leads.list(viewer, filter, listing.sorting(), after, limit);
        List<Optional<Verdict>> verdicts = verdicts(viewer, listing, found);
        Set<UUID> undecided = undecided(viewer, listing, found);
        return IntStream.range(0, found.size())
                .mapToObj(at ->
                        new ListedLead(
                                found.get(at),
                                verdicts.get(at),
                                undecided.contains(found.get(at).id().value())))
                .toList();
    }

    private List<Optional<Verdict>> verdicts(Viewer viewer, Listing listing, List<Lead> found) {
        return listing.columns().contains(ListColumn.QUALIFICATION)
                ? qualifications.verdicts(viewer.workspace(), found)
                : Collections.nCopies(found.size(), Optional.empty());
    }

    private Set<UUID> undecided(Viewer viewer, Listing listing, List<Lead> found) {
        return listing.columns().contains(ListColumn.DUPLICATES)
                ? leads.undecided(viewer, found)
                : Set.of();
    }
}
