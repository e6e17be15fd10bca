package app.preflight.leads;

import app.preflight.shared.UserId;
import java.util.ArrayList;
import java.util.List;

/** What a lead is to be. */
record ChangedLead(LeadDetails facts, UserId owner) {

    /** By other things than before: others may be the same now. */
    boolean isKnownOtherwise(Lead before) {
        return !facts.profile().equals(before.facts().profile());
    }

    /** The fields that differ, as the API writes them. */
    List<String> differences(Lead before) {
        List<String> differences = new ArrayList<>(facts.differences(before.facts()));
        if (!owner.equals(before.owner().id())) {
            differences.add("owner");
        }
        return differences;
    }
}
