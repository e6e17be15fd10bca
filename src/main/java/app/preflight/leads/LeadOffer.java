package app.preflight.leads;

import app.preflight.accounts.User;
import app.preflight.web.Entries;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the form of a lead and the filters of a list offer.
 *
 * @param users who may own the lead
 * @param sources that were written before, to choose from
 * @param own the names of this workspace's own fields
 * @param hasRules whether rules say whose a new one is to be
 */
public record LeadOffer(
        List<User> users, List<String> sources, List<String> own, boolean hasRules) {

    /** The own fields that other leads have, and those that stand in the form. */
    public List<String> own(Entries entries) {
        return Stream.concat(
                        own.stream(),
                        entries.values().keySet().stream()
                                .filter(path -> path.startsWith(LeadDetails.OWN))
                                .map(path -> path.substring(LeadDetails.OWN.length()))
                                .sorted())
                .distinct()
                .toList();
    }
}
