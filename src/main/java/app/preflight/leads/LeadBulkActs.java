package app.preflight.leads;

import app.preflight.shared.LeadId;
import app.preflight.shared.UserId;
import app.preflight.web.IfMatch;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** The same with many leads: each goes the way of a single one, and is counted if it was done. */
@Component
public class LeadBulkActs {

    private final Leads leads;
    private final LeadEndings endings;

    LeadBulkActs(Leads leads, LeadEndings endings) {
        this.leads = leads;
        this.endings = endings;
    }

    /** Returns how many have another owner now. */
    public int assign(Viewer viewer, List<LeadId> ids, UserId owner) {
        return (int) ids.stream().filter(id -> assign(viewer, id, owner)).count();
    }

    /** A lead that is gone meanwhile is left out. */
    private boolean assign(Viewer viewer, LeadId id, UserId owner) {
        try {
            int before = leads.find(viewer, id).orElseThrow(NotFound::new).revision();
            Lead after =
                    leads.change(
                            viewer, id, lead -> new ChangedLead(lead.facts(), owner), IfMatch.ANY);
            return after.revision() != before;
        } catch (NotFound gone) {
            return false;
        }
    }

    /** Returns how many were open, and are disqualified now. */
    public int disqualify(Viewer viewer, List<LeadId> ids, String reason) {
        return (int) ids.stream().filter(id -> disqualify(viewer, id, reason)).count();
    }

    private boolean disqualify(Viewer viewer, LeadId id, String reason) {
        try {
            return endings.disqualify(viewer, id, reason) instanceof LeadAct.Done<Lead>;
        } catch (NotFound gone) {
            return false;
        }
    }
}
